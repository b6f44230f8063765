import { automated, defineEnvironment } from "tiphys";
import { eventCollector } from "../services/data/event-collector.ts";
import { eventTopics } from "../services/data/event-topics.ts";
import { inventory } from "../services/fulfilment/inventory.ts";
import { orders } from "../services/fulfilment/orders.ts";
import { accounts } from "../services/identity/accounts.ts";
import { identity } from "../services/identity/identity.ts";
import { sessionStore } from "../services/identity/session-store.ts";
import { emailSender } from "../services/notifications/email-sender.ts";
import { notifications } from "../services/notifications/notifications.ts";
import { checkout } from "../services/payments/checkout.ts";
import { ledger } from "../services/payments/ledger.ts";
import { payments } from "../services/payments/payments.ts";
import { settlement } from "../services/payments/settlement.ts";
import { search } from "../services/search/search.ts";
import { searchIndex } from "../services/search/search-index.ts";
import { searchIndexer } from "../services/search/search-indexer.ts";
import { apiGateway } from "../services/storefront/api-gateway.ts";
import { cart } from "../services/storefront/cart.ts";
import { catalog } from "../services/storefront/catalog.ts";
import { frontend } from "../services/storefront/frontend.ts";
import { clusters } from "./clusters.ts";
import { dev } from "./dev.ts";
import { accountsEncryption } from "./staging/sealed.ts";

const PROVIDER_URL = "https://api.sandbox.payments.example";

/** Where QA tests what comes from dev, together with what dev does not run. */
export const staging = defineEnvironment("staging", {
  cluster: clusters.main,
  promotesFrom: dev,
  approvers: ["@company/quality"],
  secretStore: { name: "staging" },
  namespaces: { deny: { ingress: true } },
  sync: automated({ prune: true, selfHeal: true }),
  services: [
    frontend.with({
      host: "www.staging.company.com",
      variables: { ENVIRONMENT: "staging", API_URL: "https://api.staging.company.com", LOG_LEVEL: "info" },
    }),
    apiGateway.with({
      host: "api.staging.company.com",
      variables: { TOKEN_ISSUER: "https://login.staging.company.com" },
    }),
    catalog,
    checkout.with({ replicas: 2, variables: { RETURN_URL: "https://www.staging.company.com/thank-you" } }),
    identity.with({ host: "login.staging.company.com" }),
  ],
  entersHere: [
    cart,
    payments.with({ variables: { PROVIDER_URL } }),
    ledger,
    settlement.with({ schedule: "0 5 * * 1", variables: { PROVIDER_URL } }),
    accounts.with({ secrets: { "accounts-encryption": { sealed: { key: accountsEncryption } } } }),
    sessionStore,
    search,
    searchIndex,
    searchIndexer,
    notifications,
    emailSender.with({ replicas: 1, variables: { SMTP_HOST: "catch-all.mail.company.com" } }),
    orders,
    inventory,
    eventCollector.with({ replicas: 1, host: "events.staging.company.com" }),
    eventTopics.with({ namespace: "staging-kafka", settings: { replicas: 1 } }),
  ],
});

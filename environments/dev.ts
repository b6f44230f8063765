import { automated, defineEnvironment, definePreview } from "tiphys";
import { identity } from "../services/identity/identity.ts";
import { checkout } from "../services/payments/checkout.ts";
import { apiGateway } from "../services/storefront/api-gateway.ts";
import { catalog } from "../services/storefront/catalog.ts";
import { frontend } from "../services/storefront/frontend.ts";
import { clusters } from "./clusters.ts";

/** What only starts in staging: developers work on the shop without it. */
const elsewhere = [
  "accounts",
  "cart",
  "inventory",
  "notifications",
  "orders",
  "payments",
  "search",
  "session-store",
].map((service) => ({ service, at: "nowhere" }));

/** Every merge is there within minutes, at any hour: no sync window, nothing to approve. */
export const dev = defineEnvironment("dev", {
  cluster: clusters.main,
  project: "development",
  sync: automated({ prune: true, selfHeal: true }),
  services: [
    frontend.with({
      replicas: 1,
      host: "www.dev.company.com",
      variables: { ENVIRONMENT: "development", API_URL: "https://api.dev.company.com", LOG_LEVEL: "debug" },
    }),
    apiGateway.with({
      replicas: 1,
      host: "api.dev.company.com",
      calls: elsewhere,
      variables: { TOKEN_ISSUER: "https://login.dev.company.com", LOG_LEVEL: "debug" },
    }),
    catalog.with({ replicas: 1, calls: elsewhere, variables: { LOG_LEVEL: "debug" } }),
    checkout.with({
      replicas: 1,
      calls: elsewhere,
      variables: { RETURN_URL: "https://www.dev.company.com/thank-you", LOG_LEVEL: "debug" },
    }),
    identity.with({
      replicas: 1,
      calls: elsewhere,
      host: "login.dev.company.com",
      variables: { LOG_LEVEL: "debug" },
    }),
  ],
});

/** Pull requests of the frontend that ask for it get a shop of their own. */
export const frontendPreview = definePreview({
  service: frontend,
  environment: dev,
  github: { owner: "company", repository: "frontend", labels: ["preview"] },
  tokenSecret: { name: "github-token", key: "token" },
});

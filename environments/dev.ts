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
  secretStore: { name: "dev" },
  sync: automated({ prune: true, selfHeal: true }),
  // Its syncs make the namespaces, bare: what those of staging refuse is found at synth.
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

/** Pull requests of the frontend that ask for it get a shop of their own, as small as it runs. */
export const frontendPreview = definePreview({
  service: (pullRequest) =>
    frontend.with({
      replicas: 1,
      cpu: { request: "50m", limit: "200m" },
      memory: { request: "64Mi", limit: "128Mi" },
      host: `pr-${pullRequest.number}.preview.company.com`,
      variables: { ENVIRONMENT: "preview", API_URL: "https://api.dev.company.com", LOG_LEVEL: "debug" },
    }),
  environment: dev,
  pullRequests: {
    github: {
      owner: "company",
      repo: "frontend",
      labels: ["preview"],
      tokenRef: { secretName: "github-token", key: "token" },
    },
  },
  namespace: { quota: { "requests.cpu": "500m", "limits.memory": "1Gi", pods: 5 } },
  idle: "72h",
});

import { defineService, perEnvironment } from "tiphys";
import { edge, publicIngress } from "../edge.ts";
import { answered, readWithin } from "../promises.ts";
import { teams } from "../teams.ts";

export const apiGateway = defineService("api-gateway", {
  team: teams.storefront,
  description: "One address for all APIs: who calls, how often, and which service answers",
  image: "ghcr.io/acme/api-gateway",
  port: 8080,
  ports: { metrics: { container: 9090, service: false } },
  host: perEnvironment<string>(),
  ingress: publicIngress,
  allowFrom: [edge],
  dependsOn: ["identity", "search"],
  health: { readiness: "/ready", liveness: "/live" },
  metrics: {},
  alerts: { objectives: { availability: answered(99.9), latency: readWithin(0.5, 99) } },
  replicas: 2,
  cpu: "250m",
  memory: "256Mi",
  variables: {
    TOKEN_ISSUER: perEnvironment<string>(),
    SESSION_STORE: { service: "session-store", scheme: false },
    IDENTITY_URL: { service: "identity" },
    CATALOG_URL: { service: "catalog" },
    SEARCH_URL: { service: "search" },
    CART_URL: { service: "cart" },
    CHECKOUT_URL: { service: "checkout" },
    ORDERS_URL: { service: "orders" },
    REQUESTS_PER_MINUTE: "600",
    LOG_LEVEL: "info",
  },
  files: {
    "/etc/gateway/limits.yaml": `anonymous: { perMinute: 60 }
customer: { perMinute: 600 }
partner: { perMinute: 6000 }
`,
  },
});

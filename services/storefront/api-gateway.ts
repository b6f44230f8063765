import { defineService, perEnvironment } from "tiphys";
import { edge, publicIngress } from "../edge.ts";
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
  alerts: {
    runbook: "https://wiki.company.com/runbooks/api-gateway",
    objectives: {
      availability: { target: 99.9, requests: { metric: "http_requests_total" } },
      latency: {
        target: 99,
        within: 0.5,
        requests: { metric: "http_request_duration_seconds", only: { method: "GET" } },
      },
    },
  },
  replicas: 2,
  cpu: "250m",
  memory: "256Mi",
  variables: {
    TOKEN_ISSUER: perEnvironment<string>(),
    SESSION_STORE: { service: "session-store", scheme: false },
    IDENTITY_URL: { service: "identity" },
    ACCOUNTS_URL: { service: "accounts" },
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

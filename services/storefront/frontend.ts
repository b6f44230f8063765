import { defineService, perEnvironment } from "tiphys";
import { edge, publicIngress } from "../edge.ts";
import { teams } from "../teams.ts";

export const frontend = defineService("frontend", {
  team: teams.storefront,
  description: "The shop that customers see",
  image: "company/frontend",
  port: 80,
  host: perEnvironment<string>(),
  ingress: publicIngress,
  allowFrom: [edge],
  calls: ["api-gateway"],
  health: "/healthz",
  replicas: 3,
  cpu: { request: "200m", limit: "500m" },
  memory: { request: "256Mi", limit: "512Mi" },
  variables: {
    ENVIRONMENT: "production",
    API_URL: perEnvironment<string>(),
    LOG_LEVEL: perEnvironment<string>(),
  },
  security: { runAsUser: 101 },
  writable: ["/var/cache/nginx", "/var/run"],
  links: { runbook: "https://wiki.company.com/runbooks/frontend" },
});

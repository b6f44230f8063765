import { defineService } from "tiphys";
import { storefront } from "../environments/teams.ts";

export const frontend = defineService("frontend", {
  team: storefront,
  description: "The shop that customers see",
  image: "company/frontend",
  port: 80,
  health: "/healthz",
  replicas: 3,
  cpu: { request: "200m", limit: "500m" },
  memory: { request: "256Mi", limit: "512Mi" },
  variables: { ENVIRONMENT: "production", API_URL: "http://api-gateway", LOG_LEVEL: "debug" },
});

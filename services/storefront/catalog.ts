import { defineService } from "tiphys";
import { teams } from "../teams.ts";

export const catalog = defineService("catalog", {
  team: teams.storefront,
  description: "Products, prices and categories",
  image: "ghcr.io/acme/catalog",
  port: 8080,
  allowFrom: [{ service: "api-gateway" }, { service: "checkout" }],
  health: "/healthz",
  replicas: 2,
  cpu: "200m",
  memory: "384Mi",
  variables: {
    DATABASE_URL: { secret: "catalog-database", key: "url" },
    CACHE_SECONDS: "60",
    LOG_LEVEL: "info",
  },
});

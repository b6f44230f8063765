import { defineService } from "tiphys";
import { teams } from "../teams.ts";

export const catalog = defineService("catalog", {
  team: teams.storefront,
  description: "Products, prices and categories",
  image: "ghcr.io/acme/catalog",
  port: 8080,
  allowFrom: [],
  health: "/healthz",
  replicas: 2,
  cpu: "200m",
  memory: "384Mi",
  variables: {
    DATABASE_URL: { secret: "catalog-database", key: "url" },
    INVENTORY_URL: { service: "inventory" },
    CACHE_SECONDS: "60",
    LOG_LEVEL: "info",
  },
});

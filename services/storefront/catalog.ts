import { defineService } from "tiphys";
import { database } from "../database.ts";
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
  secrets: database("catalog"),
  variables: {
    DATABASE_URL: { secret: "catalog-database", key: "url" },
    INVENTORY_URL: { service: "inventory" },
    CACHE_SECONDS: "60",
    LOG_LEVEL: "info",
  },
  configMaps: { "catalog-flags": { SHOW_STOCK: "true", SHOW_REVIEWS: "true" } },
  variablesFrom: [{ configMap: "catalog-flags" }],
});

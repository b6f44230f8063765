import { defineService, perEnvironment, type Replicas } from "tiphys";
import { database } from "../database.ts";
import { migrateDatabase } from "../database-migration.ts";
import { answered } from "../promises.ts";
import { teams } from "../teams.ts";

export const checkout = defineService("checkout", {
  team: teams.payments,
  description: "From a full cart to a paid order",
  image: "ghcr.io/acme/checkout",
  port: 8080,
  allowFrom: [],
  health: { readiness: "/ready", liveness: "/live", startup: { path: "/live", failureThreshold: 30 } },
  metrics: { interval: "15s" },
  alerts: { objectives: { availability: answered(99.95, { days: 28, summary: "Customers cannot pay" }) } },
  links: { runbook: "https://wiki.company.com/runbooks/checkout" },
  replicas: perEnvironment<Replicas>(),
  cpu: "250m",
  memory: "512Mi",
  secrets: database("checkout"),
  variables: {
    DATABASE_URL: { secret: "checkout-database", key: "url" },
    CATALOG_URL: { service: "catalog" },
    CART_URL: { service: "cart" },
    INVENTORY_URL: { service: "inventory" },
    PAYMENTS_URL: { service: "payments" },
    ORDERS_URL: { service: "orders" },
    NOTIFICATIONS_URL: { service: "notifications" },
    RETURN_URL: perEnvironment<string>(),
    CURRENCY: "EUR",
    LOG_LEVEL: "info",
  },
  gracePeriod: 60,
  migrations: { ...migrateDatabase("checkout-database"), phase: "Sync" },
});

import { defineService } from "tiphys";
import { database } from "../database.ts";
import { migrateDatabase } from "../database-migration.ts";
import { kafka, kafkaAccess } from "../kafka.ts";
import { teams } from "../teams.ts";

export const orders = defineService("orders", {
  team: teams.fulfilment,
  description: "Every order, from paid to delivered",
  image: "ghcr.io/acme/orders",
  port: 8080,
  allowFrom: [],
  health: { readiness: "/ready", liveness: "/live" },
  replicas: 2,
  cpu: "250m",
  memory: "512Mi",
  secrets: { ...kafkaAccess, ...database("orders") },
  variables: {
    ...kafka,
    DATABASE_URL: { secret: "orders-database", key: "url" },
    INVENTORY_URL: { service: "inventory" },
    NOTIFICATIONS_URL: { service: "notifications" },
    TOPIC: "orders",
    LOG_LEVEL: "info",
  },
  migrations: { ...migrateDatabase("orders-database"), phase: "Sync" },
});

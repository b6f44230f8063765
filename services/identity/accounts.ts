import { defineService } from "tiphys";
import { database } from "../database.ts";
import { migrateDatabase } from "../database-migration.ts";
import { teams } from "../teams.ts";

export const accounts = defineService("accounts", {
  team: teams.identity,
  description: "Names, addresses and preferences of customers",
  image: "ghcr.io/acme/accounts",
  port: 8080,
  allowFrom: [],
  health: "/healthz",
  replicas: 2,
  memory: "384Mi",
  secrets: { ...database("accounts"), "accounts-encryption": { sealed: { key: null } } },
  variables: {
    DATABASE_URL: { secret: "accounts-database", key: "url" },
    NOTIFICATIONS_URL: { service: "notifications" },
    ENCRYPTION_KEY: { secret: "accounts-encryption", key: "key" },
  },
  migrations: { ...migrateDatabase("accounts-database"), phase: "Sync" },
});

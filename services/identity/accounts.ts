import { defineService } from "tiphys";
import { migrateDatabase } from "../database-migration.ts";
import { teams } from "../teams.ts";

const image = "ghcr.io/acme/accounts";

export const accounts = defineService("accounts", {
  team: teams.identity,
  description: "Names, addresses and preferences of customers",
  image,
  port: 8080,
  allowFrom: [{ service: "api-gateway" }, { service: "identity" }],
  health: "/healthz",
  replicas: 2,
  memory: "384Mi",
  variables: {
    DATABASE_URL: { secret: "accounts-database", key: "url" },
    ENCRYPTION_KEY: { secret: "accounts-encryption", key: "key" },
  },
  build: (scope) => migrateDatabase(scope, "accounts", image),
});

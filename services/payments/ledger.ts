import { defineWorker } from "tiphys";
import { migrateDatabase } from "../database-migration.ts";
import { kafka } from "../kafka.ts";
import { teams } from "../teams.ts";

const image = "ghcr.io/acme/ledger";

export const ledger = defineWorker("ledger", {
  team: teams.payments,
  description: "Books every movement of money, once",
  image,
  ports: { metrics: 9090 },
  health: { liveness: { path: "/live", port: "metrics" } },
  memory: "512Mi",
  variables: {
    ...kafka,
    DATABASE_URL: { secret: "ledger-database", key: "url" },
    TOPIC: "payments",
  },
  gracePeriod: 120,
  build: (scope) => migrateDatabase(scope, "ledger", image),
});

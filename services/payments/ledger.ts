import { defineWorker } from "tiphys";
import { migrateDatabase } from "../database-migration.ts";
import { kafka, kafkaAccess } from "../kafka.ts";
import { teams } from "../teams.ts";

export const ledger = defineWorker("ledger", {
  team: teams.payments,
  description: "Books every movement of money, once",
  image: "ghcr.io/acme/ledger",
  ports: { metrics: 9090 },
  metrics: {},
  alerts: { restarts: { count: 1, severity: "critical" } },
  health: { liveness: { path: "/live", port: "metrics" } },
  memory: "512Mi",
  secrets: {
    ...kafkaAccess,
    // The operator of the databases has it there before anything of the service is: so the schema can lead all of a sync.
    "ledger-database": { provided: ["url"] },
  },
  variables: {
    ...kafka,
    DATABASE_URL: { secret: "ledger-database", key: "url" },
    TOPIC: "payments",
  },
  gracePeriod: 120,
  migrations: migrateDatabase("ledger-database"),
});

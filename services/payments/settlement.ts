import { defineCronJob, perEnvironment } from "tiphys";
import { paymentProvider } from "../payment-provider.ts";
import { teams } from "../teams.ts";

export const settlement = defineCronJob("settlement", {
  team: teams.payments,
  description: "Compares the ledger with what the provider paid out",
  image: "ghcr.io/acme/settlement",
  schedule: perEnvironment<string>(),
  alerts: { jobFailed: { severity: "critical" } },
  timeZone: "Europe/Berlin",
  deadline: 3600,
  memory: "512Mi",
  secrets: {
    "ledger-database": { keys: { "read-only-url": "databases/ledger#read-only-url" } },
    ...paymentProvider("api-key"),
  },
  variables: {
    LEDGER_URL: { secret: "ledger-database", key: "read-only-url" },
    PROVIDER_URL: perEnvironment<string>(),
    PROVIDER_KEY: { secret: "payment-provider", key: "api-key" },
  },
});

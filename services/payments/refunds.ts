import { defineWorker, perEnvironment } from "tiphys";
import { kafka } from "../kafka.ts";
import { teams } from "../teams.ts";

export const refunds = defineWorker("refunds", {
  team: teams.payments,
  description: "Pays back what was returned",
  image: "ghcr.io/acme/refunds",
  memory: "256Mi",
  variables: {
    ...kafka,
    TOPIC: "returns",
    PROVIDER_URL: perEnvironment<string>(),
    PROVIDER_KEY: { secret: "payment-provider", key: "api-key" },
  },
});

import { defineWorker, perEnvironment } from "tiphys";
import { teams } from "../../environments/teams.ts";
import { kafka } from "../kafka.ts";

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

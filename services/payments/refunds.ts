import { defineWorker, perEnvironment } from "tiphys";
import { kafka, kafkaAccess } from "../kafka.ts";
import { paymentProvider } from "../payment-provider.ts";
import { teams } from "../teams.ts";

export const refunds = defineWorker("refunds", {
  team: teams.payments,
  description: "Pays back what was returned",
  image: "ghcr.io/acme/refunds",
  memory: "256Mi",
  secrets: { ...kafkaAccess, ...paymentProvider("api-key") },
  variables: {
    ...kafka,
    TOPIC: "returns",
    PROVIDER_URL: perEnvironment<string>(),
    PROVIDER_KEY: { secret: "payment-provider", key: "api-key" },
  },
});

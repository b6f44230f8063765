import { defineService, perEnvironment } from "tiphys";
import { kafka, kafkaAccess } from "../kafka.ts";
import { paymentProvider } from "../payment-provider.ts";
import { teams } from "../teams.ts";

export const payments = defineService("payments", {
  team: teams.payments,
  description: "Talks to the payment provider, and to nobody else outside",
  image: "ghcr.io/acme/payments",
  port: 8080,
  allowFrom: [],
  health: "/healthz",
  replicas: 2,
  cpu: "200m",
  memory: "384Mi",
  secrets: { ...kafkaAccess, ...paymentProvider("api-key") },
  variables: {
    ...kafka,
    PROVIDER_URL: perEnvironment<string>(),
    PROVIDER_KEY: { secret: "payment-provider", key: "api-key" },
    TIMEOUT_SECONDS: "10",
  },
  // Keeps connections to the provider open, and goes on until the last answer is in.
  sidecars: {
    "provider-proxy": {
      image:
        "company/provider-proxy:3.1.0@sha256:4c8e0a2b6d1f3957c8e0a2b6d1f3957c8e0a2b6d1f3957c8e0a2b6d1f3957c8e",
      cpu: "50m",
      memory: "64Mi",
    },
  },
  gracePeriod: 60,
});

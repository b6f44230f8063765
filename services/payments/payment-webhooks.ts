import { defineService, perEnvironment } from "tiphys";
import { edge, publicIngress } from "../edge.ts";
import { kafka, kafkaAccess } from "../kafka.ts";
import { paymentProvider } from "../payment-provider.ts";
import { teams } from "../teams.ts";

export const paymentWebhooks = defineService("payment-webhooks", {
  team: teams.payments,
  description: "Takes what the payment provider reports, and answers at once",
  image: "ghcr.io/acme/payment-webhooks",
  port: 8080,
  host: perEnvironment<string>(),
  ingress: { ...publicIngress, path: "/payments" },
  allowFrom: [edge],
  health: "/healthz",
  replicas: 2,
  secrets: { ...kafkaAccess, ...paymentProvider("webhook-key") },
  variables: { ...kafka, SIGNING_KEY: { secret: "payment-provider", key: "webhook-key" } },
});

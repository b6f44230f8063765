import { defineWorker, perEnvironment } from "tiphys";
import { kafka, kafkaAccess } from "../kafka.ts";
import { teams } from "../teams.ts";

export const emailSender = defineWorker("email-sender", {
  team: teams.notifications,
  description: "Sends mail; in staging to a catch-all that no customer reads",
  image: "ghcr.io/acme/email-sender",
  replicas: 2,
  secrets: { ...kafkaAccess, smtp: { keys: { password: "notifications/smtp#password" } } },
  variables: {
    ...kafka,
    TOPIC: "email",
    SMTP_HOST: perEnvironment<string>(),
    SMTP_PASSWORD: { secret: "smtp", key: "password" },
    SENDER: "shop@company.com",
  },
});

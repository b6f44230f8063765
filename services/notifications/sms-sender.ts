import { defineWorker, perEnvironment } from "tiphys";
import { kafka, kafkaAccess } from "../kafka.ts";
import { teams } from "../teams.ts";

export const smsSender = defineWorker("sms-sender", {
  team: teams.notifications,
  description: "Sends text messages, and stops at the day's budget",
  image: "ghcr.io/acme/sms-sender",
  secrets: { ...kafkaAccess, "sms-provider": { keys: { token: "notifications/sms#token" } } },
  variables: {
    ...kafka,
    TOPIC: "sms",
    PROVIDER_TOKEN: { secret: "sms-provider", key: "token" },
    EUROS_PER_DAY: perEnvironment<string>(),
  },
});

import { defineWorker } from "tiphys";
import { kafka, kafkaAccess } from "../kafka.ts";
import { teams } from "../teams.ts";

export const pushSender = defineWorker("push-sender", {
  team: teams.notifications,
  description: "Sends push messages to phones",
  image: "ghcr.io/acme/push-sender",
  secrets: { ...kafkaAccess, "apple-push": { keys: { key: "notifications/apple#key" } } },
  variables: { ...kafka, TOPIC: "push", APPLE_KEY: { secret: "apple-push", key: "key" } },
});

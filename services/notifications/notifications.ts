import { defineService } from "tiphys";
import { database } from "../database.ts";
import { kafka, kafkaAccess } from "../kafka.ts";
import { teams } from "../teams.ts";

export const notifications = defineService("notifications", {
  team: teams.notifications,
  description: "Decides whom to tell what, and by which way",
  image: "ghcr.io/acme/notifications",
  port: 8080,
  allowFrom: [],
  health: "/healthz",
  replicas: 2,
  secrets: { ...kafkaAccess, ...database("notifications") },
  variables: {
    ...kafka,
    DATABASE_URL: { secret: "notifications-database", key: "url" },
    QUIET_HOURS: "22-7",
  },
});

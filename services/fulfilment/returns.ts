import { defineService } from "tiphys";
import { database } from "../database.ts";
import { kafka, kafkaAccess } from "../kafka.ts";
import { teams } from "../teams.ts";

export const returns = defineService("returns", {
  team: teams.fulfilment,
  description: "What comes back, and why",
  image: "ghcr.io/acme/returns",
  port: 8080,
  calledBy: ["api-gateway"],
  health: "/healthz",
  secrets: { ...kafkaAccess, ...database("returns") },
  variables: {
    ...kafka,
    DATABASE_URL: { secret: "returns-database", key: "url" },
    TOPIC: "returns",
    DAYS: "30",
  },
});

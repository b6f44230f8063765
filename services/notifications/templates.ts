import { defineService } from "tiphys";
import { database } from "../database.ts";
import { teams } from "../teams.ts";

export const templates = defineService("templates", {
  team: teams.notifications,
  description: "The words of our messages, in eleven languages",
  image: "ghcr.io/acme/templates",
  port: 8080,
  calledBy: ["email-sender", "sms-sender", "push-sender"],
  health: "/healthz",
  replicas: 2,
  secrets: database("templates"),
  variables: { DATABASE_URL: { secret: "templates-database", key: "url" }, FALLBACK_LANGUAGE: "en" },
});

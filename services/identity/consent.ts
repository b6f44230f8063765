import { defineService } from "tiphys";
import { database } from "../database.ts";
import { teams } from "../teams.ts";

export const consent = defineService("consent", {
  team: teams.identity,
  description: "What a customer agreed to, and when",
  image: "ghcr.io/acme/consent",
  port: 8080,
  calledBy: ["api-gateway", "accounts"],
  health: "/healthz",
  secrets: database("consent"),
  variables: { DATABASE_URL: { secret: "consent-database", key: "url" } },
});

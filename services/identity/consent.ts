import { defineService } from "tiphys";
import { teams } from "../teams.ts";

export const consent = defineService("consent", {
  team: teams.identity,
  description: "What a customer agreed to, and when",
  image: "ghcr.io/acme/consent",
  port: 8080,
  calledBy: ["api-gateway", "accounts"],
  health: "/healthz",
  variables: { DATABASE_URL: { secret: "consent-database", key: "url" } },
});

import { defineService } from "tiphys";
import { teams } from "../teams.ts";

export const suggestions = defineService("suggestions", {
  team: teams.search,
  description: "Completes what a customer types",
  image: "ghcr.io/acme/suggestions",
  port: 8080,
  calledBy: ["api-gateway"],
  health: "/healthz",
  replicas: 2,
  memory: "384Mi",
  variables: { INDEX: "queries", TIMEOUT_MS: "50" },
});

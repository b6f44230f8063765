import { defineService } from "tiphys";
import { teams } from "../teams.ts";

export const search = defineService("search", {
  team: teams.search,
  description: "Finds products, and sorts them as customers expect",
  image: "ghcr.io/acme/search",
  port: 8080,
  allowFrom: [],
  metrics: {},
  dependsOn: ["search-index"],
  health: "/healthz",
  replicas: 2,
  cpu: "300m",
  memory: "512Mi",
  variables: { INDEX_URL: { service: "search-index" }, INDEX: "products", RESULTS: "48", TIMEOUT_MS: "300" },
});

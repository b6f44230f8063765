import { defineCronJob } from "tiphys";
import { teams } from "../teams.ts";

export const synonymsRefresh = defineCronJob("synonyms-refresh", {
  team: teams.search,
  description: "Learns each week which words customers use for the same thing",
  image: "ghcr.io/acme/synonyms-refresh",
  schedule: "0 4 * * 0",
  deadline: 7200,
  retries: 1,
  memory: "1Gi",
  variables: { INDEX: "products", DAYS: "28" },
});

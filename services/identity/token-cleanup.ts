import { defineCronJob } from "tiphys";
import { teams } from "../teams.ts";

export const tokenCleanup = defineCronJob("token-cleanup", {
  team: teams.identity,
  description: "Removes tokens that nobody can use any more",
  image: "ghcr.io/acme/token-cleanup",
  schedule: "30 2 * * *",
  deadline: 900,
  variables: { DATABASE_URL: { secret: "identity-database", key: "url" } },
});

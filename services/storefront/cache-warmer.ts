import { defineCronJob, perEnvironment } from "tiphys";
import { teams } from "../teams.ts";

export const cacheWarmer = defineCronJob("cache-warmer", {
  team: teams.storefront,
  description: "Asks for the most visited pages, so that no customer waits for a cold cache",
  image: "ghcr.io/acme/cache-warmer",
  schedule: "*/15 * * * *",
  deadline: 600,
  retries: 0,
  variables: { SHOP_URL: perEnvironment<string>(), PAGES: "500" },
});

import { defineCronJob, perEnvironment } from "tiphys";
import { teams } from "../teams.ts";

export const sitemap = defineCronJob("sitemap", {
  team: teams.storefront,
  description: "Tells search engines each night what is in the shop",
  image: "ghcr.io/acme/sitemap",
  schedule: "0 3 * * *",
  deadline: 1800,
  keepFinished: 86_400,
  memory: "512Mi",
  variables: { SHOP_URL: perEnvironment<string>(), BUCKET: perEnvironment<string>() },
});

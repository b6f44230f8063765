import { defineService } from "tiphys";
import { teams } from "../teams.ts";

export const wishlist = defineService("wishlist", {
  team: teams.storefront,
  description: "What a customer may buy one day",
  image: "ghcr.io/acme/wishlist",
  port: 8080,
  calledBy: ["api-gateway"],
  health: "/healthz",
  variables: { DATABASE_URL: { secret: "wishlist-database", key: "url" } },
});

import { defineService } from "tiphys";
import { database } from "../database.ts";
import { teams } from "../teams.ts";

export const wishlist = defineService("wishlist", {
  team: teams.storefront,
  description: "What a customer may buy one day",
  image: "ghcr.io/acme/wishlist",
  port: 8080,
  calledBy: ["api-gateway"],
  health: "/healthz",
  secrets: database("wishlist"),
  variables: { DATABASE_URL: { secret: "wishlist-database", key: "url" } },
});

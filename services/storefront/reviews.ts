import { defineService } from "tiphys";
import { database } from "../database.ts";
import { teams } from "../teams.ts";

export const reviews = defineService("reviews", {
  team: teams.storefront,
  description: "What customers say about products",
  image: "ghcr.io/acme/reviews",
  port: 8080,
  calledBy: ["api-gateway"],
  health: "/healthz",
  memory: "256Mi",
  secrets: database("reviews"),
  variables: {
    DATABASE_URL: { secret: "reviews-database", key: "url" },
    MODERATION: "before-publishing",
  },
  migrations: {
    variables: {
      DATABASE_URL: { secret: "reviews-database", key: "url" },
      // Reviews keep the names of products, and a new column of them is filled from there.
      CATALOG_URL: { service: "catalog" },
    },
    phase: "Sync",
  },
});

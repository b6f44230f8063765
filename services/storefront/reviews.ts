import { defineService } from "tiphys";
import { teams } from "../../environments/teams.ts";
import { migrateDatabase } from "../database-migration.ts";

const image = "ghcr.io/acme/reviews";

export const reviews = defineService("reviews", {
  team: teams.storefront,
  description: "What customers say about products",
  image,
  port: 8080,
  allowFrom: [{ service: "api-gateway" }],
  health: "/healthz",
  memory: "256Mi",
  variables: {
    DATABASE_URL: { secret: "reviews-database", key: "url" },
    MODERATION: "before-publishing",
  },
  build: (scope) => migrateDatabase(scope, "reviews", image),
});

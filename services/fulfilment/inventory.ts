import { defineService } from "tiphys";
import { database } from "../database.ts";
import { teams } from "../teams.ts";

export const inventory = defineService("inventory", {
  team: teams.fulfilment,
  description: "How many there are, and where",
  image: "ghcr.io/acme/inventory",
  port: 8080,
  allowFrom: [],
  health: "/healthz",
  replicas: 2,
  memory: "384Mi",
  secrets: database("inventory"),
  variables: {
    DATABASE_URL: { secret: "inventory-database", key: "url" },
    RESERVE_MINUTES: "20",
  },
});

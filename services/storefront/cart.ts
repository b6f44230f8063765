import { defineService } from "tiphys";
import { database } from "../database.ts";
import { teams } from "../teams.ts";

export const cart = defineService("cart", {
  team: teams.storefront,
  description: "What a customer is about to buy",
  image: "ghcr.io/acme/cart",
  port: 8080,
  allowFrom: [],
  health: "/healthz",
  // The ingress controller stops sending before the process stops taking.
  preStop: { sleep: 5 },
  replicas: 2,
  memory: "256Mi",
  secrets: database("cart"),
  variables: {
    DATABASE_URL: { secret: "cart-database", key: "url" },
    KEEP_DAYS: "30",
  },
});

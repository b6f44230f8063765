import { defineService } from "tiphys";
import { teams } from "../teams.ts";

export const tax = defineService("tax", {
  team: teams.payments,
  description: "Rates of value added tax, by country and product",
  image: "ghcr.io/acme/tax",
  port: 8080,
  calledBy: ["checkout", "invoices"],
  health: "/healthz",
  replicas: 2,
  files: {
    "/etc/tax/defaults.json": JSON.stringify({ country: "DE", standard: 19, reduced: 7 }),
  },
});

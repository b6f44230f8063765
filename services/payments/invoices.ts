import { defineService, perEnvironment } from "tiphys";
import { database } from "../database.ts";
import { teams } from "../teams.ts";

export const invoices = defineService("invoices", {
  team: teams.payments,
  description: "Invoices and credit notes as PDF, kept for ten years",
  image: "ghcr.io/acme/invoices",
  port: 8080,
  calledBy: ["orders", "refunds"],
  health: "/healthz",
  memory: "768Mi",
  secrets: database("invoices"),
  variables: {
    DATABASE_URL: { secret: "invoices-database", key: "url" },
    ARCHIVE_BUCKET: perEnvironment<string>(),
  },
  writable: ["/tmp"],
});

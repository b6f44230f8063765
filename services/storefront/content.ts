import { defineService, perEnvironment } from "tiphys";
import { database } from "../database.ts";
import { teams } from "../teams.ts";

export const content = defineService("content", {
  team: teams.storefront,
  description: "Campaign pages, and the editor that writes them",
  image: "ghcr.io/acme/content",
  port: 3000,
  host: perEnvironment<string>(),
  gateway: {
    name: "internal",
    namespace: "gateways",
    section: "editor",
    redirectFrom: "http",
    responseHeaders: { set: { "Strict-Transport-Security": "max-age=31536000" } },
    timeout: "60s",
  },
  certificate: {},
  allowFrom: [{ namespace: "gateways" }, { service: "api-gateway" }],
  health: "/health",
  memory: "512Mi",
  secrets: database("content"),
  variables: {
    DATABASE_URL: { secret: "content-database", key: "url" },
    MEDIA_BUCKET: perEnvironment<string>(),
  },
  writable: ["/tmp"],
});

import { defineService, perEnvironment } from "tiphys";
import { edge, publicIngress } from "../edge.ts";
import { teams } from "../teams.ts";

export const content = defineService("content", {
  team: teams.storefront,
  description: "Campaign pages, and the editor that writes them",
  image: "ghcr.io/acme/content",
  port: 3000,
  host: perEnvironment<string>(),
  ingress: publicIngress,
  allowFrom: [edge, { service: "api-gateway" }],
  health: "/health",
  memory: "512Mi",
  variables: {
    DATABASE_URL: { secret: "content-database", key: "url" },
    MEDIA_BUCKET: perEnvironment<string>(),
  },
  writable: ["/tmp"],
});

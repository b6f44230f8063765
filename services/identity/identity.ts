import { defineService, perEnvironment } from "tiphys";
import { edge, publicIngress } from "../edge.ts";
import { teams } from "../teams.ts";

export const identity = defineService("identity", {
  team: teams.identity,
  description: "Sign-in, and the tokens that all other services trust",
  image: "ghcr.io/acme/identity",
  port: 8080,
  host: perEnvironment<string>(),
  ingress: publicIngress,
  allowFrom: [edge],
  health: { readiness: "/ready", liveness: "/live" },
  replicas: 2,
  cpu: "250m",
  memory: "512Mi",
  variables: {
    DATABASE_URL: { secret: "identity-database", key: "url" },
    ACCOUNTS_URL: { service: "accounts" },
    SESSION_STORE: { service: "session-store", scheme: false },
    SIGNING_KEY: { secret: "identity-signing", key: "private-key" },
    TOKEN_MINUTES: "15",
    LOG_LEVEL: "info",
  },
});

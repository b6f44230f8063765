import { defineService, perEnvironment } from "tiphys";
import { database } from "../database.ts";
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
  objects: {
    "identity-internal": {
      apiVersion: "cert-manager.io/v1",
      kind: "Certificate",
      spec: { secretName: "identity-internal-tls", dnsNames: ["identity"], issuerRef: { name: "internal" } },
    },
  },
  cpu: "250m",
  memory: "512Mi",
  secrets: {
    ...database("identity"),
    "identity-signing": { keys: { "private-key": "identity/signing#private-key" }, keep: true },
  },
  variables: {
    DATABASE_URL: { secret: "identity-database", key: "url" },
    ACCOUNTS_URL: { service: "accounts" },
    SESSION_STORE: { service: "session-store", scheme: false },
    SIGNING_KEY: { secret: "identity-signing", key: "private-key" },
    TOKEN_MINUTES: "15",
    LOG_LEVEL: "info",
  },
});

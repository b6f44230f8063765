import { defineCronJob } from "tiphys";
import { database } from "../database.ts";
import { teams } from "../teams.ts";

export const tokenCleanup = defineCronJob("token-cleanup", {
  team: teams.identity,
  description: "Removes tokens that nobody can use any more",
  image: "ghcr.io/acme/token-cleanup",
  schedule: "30 2 * * *",
  deadline: 900,
  secrets: database("identity"),
  variables: { DATABASE_HOST: "localhost", DATABASE_PORT: "6432" },
  // Many queries over few connections. A native sidecar: any other would keep the Job from ending.
  initContainers: {
    "connection-pool": {
      image:
        "company/connection-pool:1.4.2@sha256:9b1f3c5e7d2a4068b1c3d5e7f9a0b2c4d6e8f0a1b3c5d7e9f1a2b4c6d8e0f2a4",
      restartPolicy: "Always",
      cpu: "50m",
      memory: "64Mi",
      variables: { DATABASE_URL: { secret: "identity-database", key: "url" } },
    },
  },
});

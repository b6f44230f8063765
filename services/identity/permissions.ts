import { defineService } from "tiphys";
import { teams } from "../teams.ts";

export const permissions = defineService("permissions", {
  team: teams.identity,
  description: "Who of our own people may do what in the back office",
  image: "ghcr.io/acme/permissions",
  ports: { grpc: 9000 },
  calledBy: ["api-gateway", "content"],
  health: { grpc: true },
  replicas: 2,
  secrets: { directory: { keys: { token: "identity/directory#token" } } },
  variables: { DIRECTORY_TOKEN: { secret: "directory", key: "token" }, CACHE_SECONDS: "30" },
});

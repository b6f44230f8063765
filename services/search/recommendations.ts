import { defineService, perEnvironment } from "tiphys";
import { teams } from "../teams.ts";

const model = "two-tower-7";

export const recommendations = defineService("recommendations", {
  team: teams.search,
  description: "What else a customer may like",
  image: "ghcr.io/acme/recommendations",
  recommendation: { max: { cpu: "2000m", memory: "4Gi" } },
  port: 8080,
  calledBy: ["api-gateway"],
  health: { readiness: "/ready", liveness: "/live", startup: { path: "/ready", failureThreshold: 60 } },
  cpu: "1000m",
  memory: "4Gi",
  variables: { FEATURE_BUCKET: perEnvironment<string>(), MODEL: model },
  volumes: { models: { emptyDir: { sizeLimit: "2Gi" }, path: "/var/models", readOnly: true } },
  initContainers: {
    "load-model": {
      arguments: ["load-model", model],
      memory: "512Mi",
      mounts: { models: "/var/models" },
    },
  },
});

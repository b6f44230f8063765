import { defineService } from "tiphys";
import { teams } from "../teams.ts";

export const fraudCheck = defineService("fraud-check", {
  team: teams.payments,
  description: "How likely an order is a fraud; it asks nobody else",
  image: "ghcr.io/acme/fraud-check",
  ports: { grpc: 9000 },
  calledBy: ["checkout", "payments"],
  allowTo: [],
  health: { grpc: true, period: 5 },
  replicas: 2,
  cpu: "500m",
  memory: "1Gi",
  variables: { MODEL: "2026-09", RULES: "/etc/fraud/rules.yaml" },
  configMaps: {
    "fraud-rules": {
      "rules.yaml": `reviewAbove: 0.7
refuseAbove: 0.95
`,
    },
  },
  volumes: { rules: { configMap: "fraud-rules", path: "/etc/fraud" } },
  // Loading the model takes minutes; new rules are read while it runs.
  reloads: ["fraud-rules"],
});

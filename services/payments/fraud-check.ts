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
  variables: { MODEL: "2026-09", REVIEW_ABOVE: "0.7", REFUSE_ABOVE: "0.95" },
});

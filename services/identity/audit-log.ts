import { defineWorker, perEnvironment } from "tiphys";
import { kafka, kafkaAccess } from "../kafka.ts";
import { teams } from "../teams.ts";

export const auditLog = defineWorker("audit-log", {
  team: teams.identity,
  description: "Writes who did what where nobody can change it",
  image: "ghcr.io/acme/audit-log",
  replicas: 2,
  memory: "256Mi",
  secrets: kafkaAccess,
  variables: { ...kafka, TOPIC: "audit", BUCKET: perEnvironment<string>(), RETAIN_YEARS: "7" },
  gracePeriod: 120,
});

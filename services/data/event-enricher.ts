import { defineWorker } from "tiphys";
import { kafka, kafkaAccess } from "../kafka.ts";
import { teams } from "../teams.ts";

export const eventEnricher = defineWorker("event-enricher", {
  team: teams.data,
  description: "Adds country and device to events, and drops what identifies people",
  image: "ghcr.io/acme/event-enricher",
  replicas: 2,
  cpu: "500m",
  memory: "1Gi",
  secrets: kafkaAccess,
  variables: { ...kafka, TOPIC: "events", TARGET: "enriched" },
  files: {
    "/etc/enricher/drop.txt": ["email", "phone", "ip", "address"].join("\n"),
  },
});

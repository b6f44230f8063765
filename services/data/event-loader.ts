import { defineWorker, perEnvironment } from "tiphys";
import { batchNodes } from "../batch.ts";
import { kafka, kafkaAccess } from "../kafka.ts";
import { teams } from "../teams.ts";

export const eventLoader = defineWorker("event-loader", {
  team: teams.data,
  description: "Loads enriched events into the warehouse",
  image: "ghcr.io/acme/event-loader",
  cpu: "500m",
  memory: { request: "1Gi", limit: "2Gi" },
  secrets: kafkaAccess,
  variables: { ...kafka, TOPIC: "enriched", DATASET: perEnvironment<string>(), BATCH_SECONDS: "60" },
  ...batchNodes,
});

import { defineService, perEnvironment } from "tiphys";
import { edge, publicIngress } from "../edge.ts";
import { kafka, kafkaAccess } from "../kafka.ts";
import { teams } from "../teams.ts";

export const eventCollector = defineService("event-collector", {
  team: teams.data,
  description: "Takes what browsers and apps report, without cookies",
  image: "ghcr.io/acme/event-collector",
  port: 8080,
  host: perEnvironment<string>(),
  ingress: publicIngress,
  allowFrom: [edge],
  health: "/healthz",
  replicas: 2,
  cpu: "200m",
  memory: "256Mi",
  secrets: kafkaAccess,
  variables: { ...kafka, TOPIC: "events", SAMPLE: "1.0" },
});

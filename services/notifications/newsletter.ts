import { defineCronJob } from "tiphys";
import { kafka, kafkaAccess } from "../kafka.ts";
import { teams } from "../teams.ts";

export const newsletter = defineCronJob("newsletter", {
  team: teams.notifications,
  description: "Queues the weekly newsletter for whoever agreed to it",
  image: "ghcr.io/acme/newsletter",
  schedule: "0 9 * * 4",
  timeZone: "Europe/Berlin",
  retries: 0,
  deadline: 3600,
  secrets: kafkaAccess,
  variables: { ...kafka, TOPIC: "email", PER_MINUTE: "2000" },
});

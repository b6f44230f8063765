import { defineCronJob, perEnvironment } from "tiphys";
import { batchNodes } from "../batch.ts";
import { teams } from "../teams.ts";

export const dailyReport = defineCronJob("daily-report", {
  team: teams.data,
  description: "Yesterday's numbers, in everybody's inbox before the first coffee",
  image: "ghcr.io/acme/daily-report",
  schedule: "0 6 * * *",
  timeZone: "Europe/Berlin",
  deadline: 3600,
  memory: "1Gi",
  variables: { DATASET: perEnvironment<string>(), RECIPIENTS: perEnvironment<string>() },
  ...batchNodes,
});

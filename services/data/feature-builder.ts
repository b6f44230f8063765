import { defineCronJob, perEnvironment } from "tiphys";
import { batchNodes } from "../batch.ts";
import { teams } from "../teams.ts";

export const featureBuilder = defineCronJob("feature-builder", {
  team: teams.data,
  description: "Computes each night what recommendations and fraud checks learn from",
  image: "ghcr.io/acme/feature-builder",
  schedule: "0 1 * * *",
  deadline: 14400,
  cpu: "2000m",
  memory: "8Gi",
  variables: { DATASET: perEnvironment<string>(), FEATURE_BUCKET: perEnvironment<string>() },
  ...batchNodes,
  writable: ["/tmp"],
});

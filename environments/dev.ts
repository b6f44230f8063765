import { automated, defineEnvironment } from "tiphys";
import { frontend } from "../services/frontend.ts";
import { main } from "./clusters.ts";

export const dev = defineEnvironment("dev", {
  cluster: main,
  project: "development",
  sync: automated({ prune: true, selfHeal: true }),
  services: [frontend.with({ replicas: 1, variables: { ENVIRONMENT: "development" } })],
});

import { allowSync, automated, defineEnvironment } from "tiphys";
import { frontend } from "../services/frontend.ts";
import { main } from "./clusters.ts";
import { dev } from "./dev.ts";

export const production = defineEnvironment("production", {
  cluster: main,
  promotesFrom: dev,
  namespace: "prod-*",
  sync: automated({ prune: true, selfHeal: false }),
  syncWindows: [allowSync({ schedule: "0 10 * * 1-5", duration: "8h", manualSync: true })],
  services: [
    frontend.with({
      replicas: 10,
      cpu: { request: "500m", limit: "2000m" },
      memory: { request: "512Mi", limit: "2Gi" },
      variables: { API_URL: "https://api.company.com", LOG_LEVEL: "info" },
    }),
  ],
});

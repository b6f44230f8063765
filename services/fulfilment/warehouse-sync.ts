import { defineWorker, perEnvironment } from "tiphys";
import { kafka, kafkaAccess } from "../kafka.ts";
import { teams } from "../teams.ts";

export const warehouseSync = defineWorker("warehouse-sync", {
  team: teams.fulfilment,
  description: "Keeps our stock and the warehouse's the same",
  image: "ghcr.io/acme/warehouse-sync",
  memory: "256Mi",
  secrets: { ...kafkaAccess, warehouse: { sops: null } },
  variables: {
    ...kafka,
    TOPIC: "stock",
    WAREHOUSE_URL: perEnvironment<string>(),
    WAREHOUSE_PASSWORD: { secret: "warehouse", key: "password" },
  },
});

import type { EnvironmentOptions } from "tiphys";
import { carrierTracking } from "../../services/fulfilment/carrier-tracking.ts";
import { inventory } from "../../services/fulfilment/inventory.ts";
import { orders } from "../../services/fulfilment/orders.ts";
import { returns } from "../../services/fulfilment/returns.ts";
import { shipping } from "../../services/fulfilment/shipping.ts";
import { warehouseSync } from "../../services/fulfilment/warehouse-sync.ts";

const CARRIER_URL = "https://api.carrier.example";

export const fulfilment = {
  services: [
    orders.with({ replicas: { min: 3, max: 12 }, memory: "1Gi", variables: { LOG_LEVEL: "warn" } }),
    inventory.with({ replicas: 4 }),
  ],
  entersHere: [
    shipping.with({ variables: { CARRIER_URL } }),
    returns.with({ replicas: 2 }),
    carrierTracking.with({ variables: { CARRIER_URL } }),
    warehouseSync.with({
      secrets: { warehouse: { sops: "environments/production/secrets/warehouse.yaml" } },
      variables: { WAREHOUSE_URL: "https://edi.warehouse.example" },
    }),
  ],
} satisfies Partial<EnvironmentOptions>;

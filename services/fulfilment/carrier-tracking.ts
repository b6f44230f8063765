import { defineWorker, perEnvironment } from "tiphys";
import { kafka, kafkaAccess } from "../kafka.ts";
import { teams } from "../teams.ts";

export const carrierTracking = defineWorker("carrier-tracking", {
  team: teams.fulfilment,
  description: "Asks carriers where parcels are",
  image: "ghcr.io/acme/carrier-tracking",
  replicas: 2,
  secrets: { ...kafkaAccess, carrier: { keys: { token: "fulfilment/carrier#token" } } },
  variables: {
    ...kafka,
    TOPIC: "parcels",
    CARRIER_URL: perEnvironment<string>(),
    CARRIER_TOKEN: { secret: "carrier", key: "token" },
    EVERY_MINUTES: "20",
  },
});

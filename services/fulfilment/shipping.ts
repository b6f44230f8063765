import { defineService, perEnvironment } from "tiphys";
import { teams } from "../teams.ts";

export const shipping = defineService("shipping", {
  team: teams.fulfilment,
  description: "Labels, prices and dates of the carriers",
  image: "ghcr.io/acme/shipping",
  port: 8080,
  calledBy: ["checkout", "orders"],
  health: "/healthz",
  replicas: 2,
  secrets: { carrier: { keys: { token: "fulfilment/carrier#token" } } },
  variables: {
    CARRIER_URL: perEnvironment<string>(),
    CARRIER_TOKEN: { secret: "carrier", key: "token" },
    ORIGIN: "DE-20457",
  },
});

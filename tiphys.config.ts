import { definePlatform } from "tiphys";
import { data, main } from "./environments/clusters.ts";
import { dev } from "./environments/dev.ts";
import { production } from "./environments/production.ts";
import { payments, storefront } from "./environments/teams.ts";

export default definePlatform("acme", {
  repository: "https://github.com/company/gitops.git",
  environments: [dev, production],
  teams: [storefront, payments],
  clusters: [main, data],
  teamsMay: { dev: ["get", "sync"], production: ["get"] },
});

import { automated, defineEnvironment, definePlatform } from "../../src/index.ts";
import { aCluster, aTeam } from "../support/platform.ts";

const dev = defineEnvironment("dev", { cluster: aCluster, sync: automated(), services: [] });
const production = defineEnvironment("production", { cluster: aCluster, sync: automated(), services: [] });
const canary = defineEnvironment("canary", { cluster: aCluster, sync: automated(), services: [] });

const platform = { repository: "https://git.example/x.git", teams: [aTeam], clusters: [aCluster] };

definePlatform("complete", {
  ...platform,
  environments: [dev, production],
  teamsMay: { dev: ["get", "sync"], production: ["get"] },
  roles: { developer: { groups: ["dev-team"], may: { dev: ["get"], production: [] } } },
});

definePlatform("with one more environment", {
  ...platform,
  environments: [dev, canary, production],
  // @ts-expect-error: what teams may do in canary is still to be decided
  teamsMay: { dev: ["get", "sync"], production: ["get"] },
  roles: {
    // @ts-expect-error: and what this role may do there
    developer: { groups: ["dev-team"], may: { dev: ["get"], production: [] } },
    admin: { groups: ["admins"], may: "everything" },
  },
});

definePlatform("with a misspelt environment", {
  ...platform,
  environments: [dev],
  // @ts-expect-error: there is no environment prod
  teamsMay: { dev: ["get"], prod: ["get"] },
});

definePlatform("with an action that Argo CD does not know", {
  ...platform,
  environments: [dev],
  // @ts-expect-error: snyc
  teamsMay: { dev: ["snyc"] },
});

// @ts-expect-error: whether Argo CD syncs by itself is never left open
defineEnvironment("undecided", { cluster: aCluster, services: [] });

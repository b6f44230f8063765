export { defineTeam } from "./model/team.ts";
export { defineCluster } from "./model/cluster.ts";
export { defineEnvironment } from "./model/environment.ts";
export { defineCronJob, defineCustomService, defineService, defineStatefulService, defineWorker } from "./model/service.ts";
export { perEnvironment } from "./model/per-environment.ts";
export { allowSync, automated, denySync, manual } from "./model/sync.ts";
export type { Replicas } from "./model/knobs.ts";

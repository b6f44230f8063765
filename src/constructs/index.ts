// Public entry `tiphys/constructs`: presets and facets inside a `build`. Loads `constructs`, which platforms of presets alone never do.
export { Facets } from "./around/facets.ts";
export type { FacetsKnobs } from "./around/knobs.ts";
export type {
  CronJobConstructKnobs,
  DaemonKnobs,
  StatefulServiceKnobs,
  WebServiceKnobs,
  WorkerKnobs,
} from "./preset-construct.ts";
export { CronJob, Daemon, StatefulService, WebService, Worker } from "./preset-construct.ts";

// Public entry `tiphys/constructs`: the presets inside a `build`. Loads `constructs`, which platforms of presets alone never do.
export type {
  CronJobConstructKnobs,
  DaemonKnobs,
  StatefulServiceKnobs,
  WebServiceKnobs,
  WorkerKnobs,
} from "./preset-construct.ts";
export { CronJob, Daemon, StatefulService, WebService, Worker } from "./preset-construct.ts";

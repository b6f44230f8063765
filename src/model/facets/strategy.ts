import { byField, duration, either, integer, listOf, oneOf, record, type Shape, text } from "../shape.ts";
import { type AnalysisKnob, analysis } from "./analysis.ts";

/** How a new release takes over; `"rolling"` is the Deployment's own way, with what `rollout` says of it. */
export type StrategyKnob = "rolling" | CanaryStrategy | BlueGreenStrategy;

/** Without traffic of its own to split: the share of pods is the weight. */
export type WorkerStrategyKnob = "rolling" | (Progressive & { readonly canary: Omit<CanaryKnob, "traffic"> });

/** An Argo Rollouts Rollout takes the pods' template from the Deployment, and runs them in its stead. */
interface Progressive {
  /**
   * The Deployment's own pods: `"beside"` those of the Rollout while a running service changes over, in one direction or the
   * other, or `"scaled-down"` to none once the Rollout is healthy, and for a new service at once.
   */
  readonly deployment: "beside" | "scaled-down";
  /** @default none: only pods that do not get ready stop a release */
  readonly analysis?: AnalysisKnob;
}

export interface CanaryStrategy extends Progressive {
  readonly canary: CanaryKnob;
}

export interface BlueGreenStrategy extends Progressive {
  readonly blueGreen: BlueGreenKnob;
}

export interface CanaryKnob {
  /** One after the other; after the last one everybody gets the new release. */
  readonly steps: readonly CanaryStep[];
  /** Who splits requests to the percent. @default nobody: the share of pods is the weight */
  readonly traffic?: TrafficKnob;
}

export type CanaryStep =
  /** Percent for the new release. */
  | { readonly setWeight: number }
  /** A duration, `"10m"`, or until somebody promotes. */
  | { readonly pause: string }
  /** Metrics to wait for. Those that no step names are measured beside all steps. */
  | { readonly analysis: readonly string[] };

/** The service's own Ingress by ingress-nginx, its own route or other HTTPRoutes by the Gateway API plugin of Argo Rollouts. */
export type TrafficKnob =
  | "ingress"
  | "gateway"
  /** Full names; each sends to the service's own Kubernetes Service and to `<service>-canary`. */
  | { readonly routes: readonly string[] };

export interface BlueGreenKnob {
  /** How long both run before requests change over: a duration, or `"until-promoted"`. @default they change at once */
  readonly pause?: string;
  /** Pods of the new release until then. @default as many as of the old one */
  readonly previewReplicas?: number;
  /** Seconds that the old pods stay, for the way back. @default 30, Argo Rollouts' own */
  readonly keepOld?: number;
  /** Metrics to wait for before requests change over. */
  readonly before?: readonly string[];
  /** Metrics that take requests back to the old pods afterwards. */
  readonly after?: readonly string[];
}

export const untilPromoted = "until-promoted";

const names = listOf(text);
const pause = either('a duration such as "10m", or "until-promoted"', duration, oneOf(untilPromoted));
const stepFields = { setWeight: integer(1, 100), pause, analysis: names };
const step = byField(
  Object.fromEntries(Object.entries(stepFields).map(([name, shape]) => [name, record({ [name]: shape })])),
  record(stepFields, ["setWeight"]),
);

const steps = { steps: listOf(step) };
const canary = {
  ...steps,
  traffic: either(
    '"ingress", "gateway" or { routes }',
    oneOf("ingress", "gateway"),
    record({ routes: names }, ["routes"]),
  ),
} satisfies Record<keyof CanaryKnob, Shape>;

const blueGreen = {
  pause,
  previewReplicas: integer(1),
  keepOld: integer(0),
  before: names,
  after: names,
} satisfies Record<keyof BlueGreenKnob, Shape>;

const progressive = {
  deployment: oneOf("beside", "scaled-down"),
  analysis,
} satisfies Record<keyof Progressive, Shape>;

const byCanary = (fields: typeof steps): Shape =>
  record({ ...progressive, canary: record(fields, ["steps"]) }, ["deployment", "canary"]);

export const strategy: Shape = either(
  '"rolling", { canary } or { blueGreen }',
  oneOf("rolling"),
  byField(
    { blueGreen: record({ ...progressive, blueGreen: record(blueGreen) }, ["deployment"]) },
    byCanary(canary),
  ),
);

export const workerStrategy: Shape = either('"rolling" or { canary }', oneOf("rolling"), byCanary(steps));

import type { Shape } from "../shape.ts";
import { type AlertFacets, alertFacets } from "./alerts.ts";
import { type CalledFacets, type CallFacets, calledFacets, callFacets } from "./calls.ts";
import { type ConfigFacets, configFacets } from "./config.ts";
import { type MetricsFacets, metricsFacets } from "./metrics.ts";
import { type MigrationsKnob, migrations } from "./migrations.ts";
import { type RecommendationKnob, recommendation } from "./recommendation.ts";
import { type SecretFacets, secretFacets } from "./secrets.ts";
import { type StrategyKnob, strategy, type WorkerStrategyKnob, workerStrategy } from "./strategy.ts";

// What stands around a workload: a file each in this folder, with its types and their shape side by side, and one of the
// same name in constructs/facets/, which makes its objects. All are off unless stated.

/** Facets of every preset that has a container. */
export interface ContainerFacets extends CallFacets, ConfigFacets, SecretFacets, AlertFacets {
  /** Runs before each sync. @default none */
  readonly migrations?: MigrationsKnob;
  /** What the pods would need, by a VerticalPodAutoscaler; `true`: shown only. @default none */
  readonly recommendation?: RecommendationKnob | true;
}

export const containerFacets = {
  ...callFacets,
  ...secretFacets,
  ...alertFacets,
  ...configFacets,
  migrations,
  recommendation,
} satisfies Record<keyof ContainerFacets, Shape>;

/** Facets of every preset that runs in replicas. */
export interface ReplicatedFacets extends CalledFacets, MetricsFacets {}

export const replicatedFacets = { ...calledFacets, ...metricsFacets } satisfies Record<
  keyof ReplicatedFacets,
  Shape
>;
/** Facets of a web service. */
export interface WebFacets {
  /** @default "rolling" */
  readonly strategy?: StrategyKnob;
}

export const webFacets = { strategy } satisfies Record<keyof WebFacets, Shape>;

/** Facets of a worker. */
export interface WorkerFacets {
  /** @default "rolling" */
  readonly strategy?: WorkerStrategyKnob;
}

export const workerFacets = { strategy: workerStrategy } satisfies Record<keyof WorkerFacets, Shape>;

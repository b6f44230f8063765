import type { Texts } from "../container-knobs.ts";
import { duration, mapOf, record, type Shape, text } from "../shape.ts";

/** Prometheus collects from each pod: a ServiceMonitor where a Kubernetes Service serves the port, else a PodMonitor. */
export interface MetricsKnob {
  /** By name. @default the port named metrics, or else the first */
  readonly port?: string;
  /** @default "/metrics", Prometheus' own */
  readonly path?: string;
  /** How often, `"30s"`. @default Prometheus' own */
  readonly interval?: string;
  /** Labels of the monitor, beside the platform's. @default none */
  readonly labels?: Texts;
}

/** Which Prometheus collects, for the whole platform. */
export interface Monitoring {
  /** Where it runs: NetworkPolicies that close a service let it in. @default "monitoring" */
  readonly namespace?: string;
  /** What it selects monitors and rules by. @default none: it takes all */
  readonly labels?: Texts;
}

export interface MetricsFacets {
  /** @default nothing is collected */
  readonly metrics?: MetricsKnob;
}

export const monitoring: Shape = record({ namespace: text, labels: mapOf(text) } satisfies Record<
  keyof Monitoring,
  Shape
>);

export const metricsFacets = {
  metrics: record({ port: text, path: text, interval: duration, labels: mapOf(text) } satisfies Record<
    keyof MetricsKnob,
    Shape
  >),
} satisfies Record<keyof MetricsFacets, Shape>;

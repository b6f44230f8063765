import {
  duration,
  either,
  integer,
  mapOf,
  number,
  oneOf,
  record,
  type Shape,
  text,
  textLike,
} from "../shape.ts";

/** What Prometheus says of the new pods; a metric that misses its bound takes the release back. */
export interface AnalysisKnob {
  /** Address, with scheme and port: `"http://prometheus.monitoring:9090"`. */
  readonly prometheus: string;
  /** What is measured, by name: steps refer to it. */
  readonly metrics: Readonly<Record<string, MetricKnob>>;
}

/** A bound on a query that gives one value, as `sum(…)` does. */
export type MetricKnob = Measurement & ({ readonly atLeast: number } | { readonly atMost: number });

interface Measurement {
  /** PromQL; `{{args.service}}`, `{{args.namespace}}`, `{{args.canary-hash}}` and `{{args.stable-hash}}` are filled in. */
  readonly query: string;
  /** Time between two measurements: `"30s"`. @default "1m" */
  readonly interval?: string;
  /** Time until the first measurement. @default none */
  readonly delay?: string;
  /** Measurements. @default 5 where a step waits for them; as many as the release takes where none does */
  readonly count?: number;
  /** Measurements that may miss the bound. @default 0 */
  readonly failures?: number;
  /** What no data, or no number, counts as. @default "fails" */
  readonly withoutData?: "fails" | "passes";
}

/** What a query may be filled in with, by a release's Rollout. */
export const queryArguments = ["service", "namespace", "canary-hash", "stable-hash"] as const;
export type QueryArgument = (typeof queryArguments)[number];

/** The arguments that a query names, known or not. */
export function argumentsIn(query: string): readonly string[] {
  return [...new Set([...query.matchAll(/\{\{\s*args\.([^\s}]+)\s*\}\}/g)].map(([, name = ""]) => name))];
}

const measurement = {
  query: text,
  interval: duration,
  delay: duration,
  count: integer(1),
  failures: integer(0),
  withoutData: oneOf("fails", "passes"),
} satisfies Record<keyof Measurement, Shape>;

const metric = either(
  "a query with { atLeast } or { atMost }",
  record({ ...measurement, atLeast: number }, ["query", "atLeast"]),
  record({ ...measurement, atMost: number }, ["query", "atMost"]),
);

const address = textLike(/^https?:\/\/\S+$/, 'an address, such as "http://prometheus.monitoring:9090"');

export const analysis: Shape = record(
  { prometheus: address, metrics: mapOf(metric) } satisfies Record<keyof AnalysisKnob, Shape>,
  ["prometheus", "metrics"],
);

import type { Texts } from "../container-knobs.ts";
import { off } from "../container-shapes.ts";
import {
  duration,
  either,
  integer,
  mapOf,
  oneOf,
  record,
  type Shape,
  show,
  text,
  textLike,
} from "../shape.ts";

/** PrometheusRule: what somebody has to know of the service, and what it promises. */
export interface AlertsKnob {
  /** What to do: the annotation `runbook_url` of each alert. @default the `runbook` of the service's links, if it has one */
  readonly runbook?: string;
  /** Where the expressions look. @default the service's own; in a chart or set, which know none, it has to be stated */
  readonly namespace?: string;
  /** Of each alert, beside severity, team, service and the environment's labels: Alertmanager routes by them. @default none */
  readonly labels?: Texts;
  /** What callers are promised, by name: alerts when the budget of errors burns too fast. @default none */
  readonly objectives?: Readonly<Record<string, Objective>>;
  /** A container that waits to be started again for minutes. @default a warning after "15m" */
  readonly crashLooping?: AlertKnob | false;
  /** A container that starts again more often than this. @default a warning at more than 3 within "1h" */
  readonly restarts?: (AlertKnob & { readonly count?: number; readonly within?: string }) | false;
  /** Fewer ready replicas than wanted. Not for a cron job. @default a warning after "15m" */
  readonly unavailable?: AlertKnob | false;
  /** A Job of the service that failed: a cron job's run, a migration. @default a warning at once */
  readonly jobFailed?: AlertKnob | false;
  /** An autoscaler that is at its most. @default a warning after "15m" */
  readonly autoscalerMaxed?: AlertKnob | false;
}

export type AlertSeverity = "critical" | "warning" | "info";

export interface AlertKnob {
  readonly severity?: AlertSeverity;
  /** How long it is so before anybody is told. */
  readonly after?: string;
}

/** A share of good requests, in percent, over a window of days. */
export interface Objective {
  /** Percent: 99.9 */
  readonly target: number;
  /** Of days. @default 30 */
  readonly days?: number;
  readonly requests: RequestMetric;
  /** Good is what was answered within this many seconds, by a histogram. @default good is what did not fail */
  readonly within?: number;
  /** What is told. @default from the target */
  readonly summary?: string;
}

/** The counter of requests, or the histogram of their durations. */
export interface RequestMetric {
  /** `"http_requests_total"`; a histogram without its `_bucket`: `"http_request_duration_seconds"`. */
  readonly metric: string;
  /** Label → regular expression: the requests that count. @default all of the service */
  readonly only?: Texts;
  /** Label → regular expression: the requests that failed. @default { code: "5.." } */
  readonly failed?: Texts;
}

export interface AlertFacets {
  /** @default no alert */
  readonly alerts?: AlertsKnob | false;
}

const percent: Shape = (value, field) =>
  typeof value === "number" && value > 0 && value < 100
    ? []
    : [
        {
          code: "wrong-value",
          field,
          message: `${field} is ${show(value)}, not a percentage between 0 and 100`,
          fix: "state what can be kept, such as 99.9: 100 leaves no budget to burn",
        },
      ];

const seconds: Shape = (value, field) =>
  typeof value === "number" && value > 0
    ? []
    : [
        {
          code: "wrong-value",
          field,
          message: `${field} is ${show(value)}`,
          fix: "state seconds, such as 0.3",
        },
      ];

const promise = {
  target: percent,
  days: integer(1, 90),
  requests: record(
    {
      metric: textLike(/^[a-zA-Z_:][a-zA-Z0-9_:]*$/, "the name of a metric"),
      only: mapOf(text),
      failed: mapOf(text),
    } satisfies Record<keyof RequestMetric, Shape>,
    ["metric"],
  ),
  within: seconds,
  summary: text,
} satisfies Record<keyof Objective, Shape>;

const alertFields = {
  severity: oneOf("critical", "warning", "info"),
  after: duration,
} satisfies Record<keyof AlertKnob, Shape>;
const alert = either("{ severity, after }, or false", record(alertFields), off);

const shape = record({
  runbook: text,
  namespace: text,
  labels: mapOf(text),
  objectives: mapOf(record(promise, ["target", "requests"])),
  crashLooping: alert,
  restarts: either(
    "{ severity, after, count, within }, or false",
    record({ ...alertFields, count: integer(1), within: duration }),
    off,
  ),
  unavailable: alert,
  jobFailed: alert,
  autoscalerMaxed: alert,
} satisfies Record<keyof AlertsKnob, Shape>);

export const alertFacets = {
  alerts: either("alerts, or false", shape, off),
} satisfies Record<keyof AlertFacets, Shape>;

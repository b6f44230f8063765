import type { Texts } from "../container-knobs.ts";
import { texts } from "../container-shapes.ts";
import { cron as cronShape } from "../cron-shape.ts";
import { json } from "../json-shape.ts";
import {
  byField,
  either,
  integer,
  isRecord,
  mapOf,
  number,
  oneOf,
  record,
  type Shape,
  text,
} from "../shape.ts";

/** A range that KEDA moves in, by what waits to be done: the highest wish of all triggers counts. */
export interface EventScaling {
  /** 0: no pod at all while no trigger is active. */
  readonly min: number;
  readonly max: number;
  /** By name. */
  readonly triggers: Readonly<Record<string, Trigger>>;
  /** Seconds between two looks, while there is no pod. @default 30, KEDA's own */
  readonly interval?: number;
  /** Seconds without activity until the last pod goes. @default 300, KEDA's own */
  readonly cooldown?: number;
  /** A count for when a trigger could not be read this many times. @default the last count stays */
  readonly fallback?: { readonly failures: number; readonly replicas: number };
  /** Scaling rules, as Kubernetes has them. @default Kubernetes' own */
  readonly behavior?: object;
}

/** Whether KEDA moves the count. */
export function isEventScaling(replicas: unknown): replicas is EventScaling {
  return isRecord(replicas) && replicas.triggers !== undefined;
}

export type Trigger = TriggerOptions & TriggerKind;

interface TriggerOptions {
  /** How KEDA signs in. @default not at all */
  readonly authentication?: {
    /** KEDA's name of the parameter → where its value is. */
    readonly secrets?: Readonly<Record<string, { readonly secret: string; readonly key: string }>>;
    /** The cloud's identity of KEDA, or of the service's pods. */
    readonly podIdentity?: "aws" | "azure-workload" | "gcp";
  };
  /** Further fields of the trigger, by KEDA's names. */
  readonly metadata?: Texts;
}

/** KEDA's triggers that are typed. */
export interface TriggerKinds {
  readonly kafka: KafkaTrigger;
  readonly prometheus: PrometheusTrigger;
  readonly cron: CronTrigger;
  readonly sqs: SqsTrigger;
  readonly rabbitmq: RabbitmqTrigger;
  /** Percent of the request. */
  readonly cpu: number;
  /** Percent of the request. */
  readonly memory: number;
}

type TriggerKind =
  | { readonly [K in keyof TriggerKinds]: Pick<TriggerKinds, K> }[keyof TriggerKinds]
  /** Any other of KEDA's, by its type; its fields are `metadata`. */
  | { readonly type: string };

/** A text, or the variable of the service's own container that holds it. */
export type TextOrVariable = string | { readonly variable: string };

export interface KafkaTrigger {
  /** `"kafka:9092"`, several with commas. */
  readonly brokers: TextOrVariable;
  readonly group: string;
  readonly topic: string;
  /** Messages that one pod may be behind. @default 10, KEDA's own */
  readonly lag?: number;
}

export interface PrometheusTrigger {
  readonly address: string;
  /** PromQL of one value. */
  readonly query: string;
  /** What one pod is good for. */
  readonly perReplica: number;
}

export interface CronTrigger {
  /** IANA name. */
  readonly timeZone: string;
  /** Five-field cron: from here on … */
  readonly from: string;
  /** … until here … */
  readonly until: string;
  /** … at least so many. */
  readonly replicas: number;
}

export interface SqsTrigger {
  readonly queue: TextOrVariable;
  readonly region: string;
  /** Messages for one pod. @default 5, KEDA's own */
  readonly perReplica?: number;
}

export interface RabbitmqTrigger {
  /** With its password: a variable, or `host` under `authentication.secrets`. */
  readonly host?: { readonly variable: string };
  readonly queue: string;
  /** Messages for one pod, waiting or coming each second. */
  readonly perReplica: number;
  /** @default "waiting" */
  readonly of?: "waiting" | "per-second";
}

const textOrVariable = either("a text, or { variable }", text, record({ variable: text }, ["variable"]));
const percent = integer(1, 100);

const kafka = {
  brokers: textOrVariable,
  group: text,
  topic: text,
  lag: integer(1),
} satisfies Record<keyof KafkaTrigger, Shape>;

const prometheus = { address: text, query: text, perReplica: number } satisfies Record<
  keyof PrometheusTrigger,
  Shape
>;

const schedule = cronShape({ macros: false });
const cron = { timeZone: text, from: schedule, until: schedule, replicas: integer(1) } satisfies Record<
  keyof CronTrigger,
  Shape
>;

const sqs = { queue: textOrVariable, region: text, perReplica: integer(1) } satisfies Record<
  keyof SqsTrigger,
  Shape
>;

const rabbitmq = {
  host: record({ variable: text }, ["variable"]),
  queue: text,
  perReplica: number,
  of: oneOf("waiting", "per-second"),
} satisfies Record<keyof RabbitmqTrigger, Shape>;

const authentication = record({
  secrets: mapOf(record({ secret: text, key: text }, ["secret", "key"])),
  podIdentity: oneOf("aws", "azure-workload", "gcp"),
});
const options = { authentication, metadata: texts } satisfies Record<keyof TriggerOptions, Shape>;

const kinds = {
  kafka: record(kafka, ["brokers", "group", "topic"]),
  prometheus: record(prometheus, ["address", "query", "perReplica"]),
  cron: record(cron, ["timeZone", "from", "until", "replicas"]),
  sqs: record(sqs, ["queue", "region"]),
  rabbitmq: record(rabbitmq, ["queue", "perReplica"]),
  cpu: percent,
  memory: percent,
} satisfies Record<keyof TriggerKinds, Shape>;

const trigger = byField(
  Object.fromEntries(
    Object.entries(kinds).map(([kind, shape]) => [kind, record({ ...options, [kind]: shape })]),
  ),
  // Known by their names, so that a misspelt one is told the right one.
  record({ ...options, ...kinds, type: text }, ["type"]),
);

const fields = {
  min: integer(0),
  max: integer(1),
  triggers: mapOf(trigger),
  interval: integer(1),
  cooldown: integer(0),
  fallback: record({ failures: integer(1), replicas: integer(0) }, ["failures", "replicas"]),
  behavior: json,
} satisfies Record<keyof EventScaling, Shape>;

export const eventScaling: Shape = record(fields, ["min", "max", "triggers"]);

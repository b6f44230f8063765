import { isObject, type Json, type JsonObject, type Manifest } from "../../manifest/manifest.ts";
import type { Texts } from "../../model/container-knobs.ts";
import type { ResolvedKnobs } from "../../model/resolve.ts";
import type { Preset } from "../../model/service.ts";
import type { Misfit } from "../../model/shape.ts";
import { fieldsOf, itemsOf, type PodKnobs, readPod } from "./read-pod.ts";

/** A workload that somebody else's construct made, in the words of the presets. */
export interface ReadWorkload {
  readonly kind: WorkloadKind;
  readonly name: string;
  readonly preset: Preset;
  /** Undefined: it states none. */
  readonly count: number | undefined;
  readonly knobs: PodKnobs & Pick<ResolvedKnobs, "selector" | "rollout">;
}

const kinds = {
  Deployment: { apiVersion: "apps/v1", preset: "web" },
  StatefulSet: { apiVersion: "apps/v1", preset: "stateful" },
  DaemonSet: { apiVersion: "apps/v1", preset: "daemon" },
  CronJob: { apiVersion: "batch/v1", preset: "cron-job" },
} as const;

export type WorkloadKind = keyof typeof kinds;

export function kindsOf(presets: readonly Preset[]): readonly WorkloadKind[] {
  return (Object.keys(kinds) as WorkloadKind[]).filter((kind) => presets.includes(kinds[kind].preset));
}

/** The workload, or why it is none that objects could stand around. */
export function readWorkload(manifest: Manifest): ReadWorkload | Misfit {
  const { apiVersion, metadata } = manifest;
  const kind = manifest.kind as WorkloadKind;
  if (!Object.hasOwn(kinds, kind) || kinds[kind].apiVersion !== apiVersion) return unknownKind(manifest);
  const spec = fieldsOf(manifest.spec);
  const pod = podOf(kind, spec);
  if (itemsOf(pod.containers).length === 0) {
    const message = `${kind} "${metadata.name}" has no containers`;
    return { code: "unreadable-workload", field: "workload", message, fix: "state them in its pod template" };
  }
  const selector = kind === "CronJob" ? undefined : selectorIn(spec.selector);
  if (kind !== "CronJob" && !selector) return unreadableSelector(kind, metadata.name, spec.selector);
  return {
    kind,
    name: metadata.name,
    preset: kinds[kind].preset,
    count: typeof spec.replicas === "number" ? spec.replicas : undefined,
    knobs: { ...readPod(pod), ...(selector && { selector }), rollout: rolloutIn(spec) },
  };
}

function unknownKind({ apiVersion, kind, metadata }: Manifest): Misfit {
  return {
    code: "unknown-workload",
    field: "workload",
    message: `workload is the ${kind} "${metadata.name}" of ${apiVersion}`,
    choices: Object.entries(kinds).map(([name, one]) => `${name} of ${one.apiVersion}`),
    fix: "state what keeps the pods running",
  };
}

function podOf(kind: WorkloadKind, spec: JsonObject): JsonObject {
  const owner = kind === "CronJob" ? fieldsOf(fieldsOf(spec.jobTemplate).spec) : spec;
  return fieldsOf(fieldsOf(owner.template).spec);
}

/** Every object around the pods finds them by labels alone: a Kubernetes Service knows nothing else. */
function selectorIn(value: Json | undefined): Texts | undefined {
  const { matchLabels, matchExpressions } = fieldsOf(value);
  const hasLabels = isObject(matchLabels) && Object.keys(matchLabels).length > 0;
  return hasLabels && itemsOf(matchExpressions).length === 0 ? (matchLabels as Texts) : undefined;
}

function unreadableSelector(kind: string, name: string, selector: Json | undefined): Misfit {
  const what = isObject(selector) ? "selects its pods by more than labels" : "has no selector";
  return {
    code: "unreadable-selector",
    field: "workload",
    message: `${kind} "${name}" ${what}`,
    fix: "state spec.selector.matchLabels, and no matchExpressions",
  };
}

/** What a Rollout that takes the pods over has to keep to. */
function rolloutIn(spec: JsonObject): NonNullable<ResolvedKnobs["rollout"]> {
  const { type, rollingUpdate } = fieldsOf(spec.strategy);
  const { maxSurge, maxUnavailable } = fieldsOf(rollingUpdate);
  const { minReadySeconds, revisionHistoryLimit, progressDeadlineSeconds } = spec;
  return {
    minReady: minReadySeconds,
    history: revisionHistoryLimit,
    deadline: progressDeadlineSeconds,
    strategy: type,
    maxSurge,
    maxUnavailable,
  } as NonNullable<ResolvedKnobs["rollout"]>;
}

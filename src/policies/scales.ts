import type { RenderedObject } from "../model/policy.ts";
import { numberAt, objectAt, textAt } from "./fields.ts";
import type { Namespace } from "./namespaces.ts";

/** How many replicas a workload has at its quietest, and who says so. */
export interface Scale {
  readonly least: number;
  /** How many at its busiest. */
  readonly most: number;
  readonly object: RenderedObject;
  readonly field: string;
}

export type ScaleOf = (workload: RenderedObject) => Scale | undefined;

const scalable = new Set(["Deployment", "StatefulSet", "ReplicaSet", "ReplicationController", "Rollout"]);

/** Autoscaler kind → its least and most replicas. */
const autoscalers: Readonly<Record<string, Bounds>> = {
  HorizontalPodAutoscaler: { field: "minReplicas", default: 1, most: "maxReplicas", mostDefault: 1 },
  ScaledObject: { field: "minReplicaCount", default: 0, most: "maxReplicaCount", mostDefault: 100 },
};

interface Bounds {
  readonly field: string;
  readonly default: number;
  readonly most: string;
  readonly mostDefault: number;
}

/** Undefined for what has no number of replicas: a DaemonSet, a Job. Of a Rollout's Deployment, the Rollout says it. */
export function scalesIn({ objects }: Pick<Namespace, "objects">): ScaleOf {
  const autoscaled = new Map<string, Scale>();
  const rolloutOf = rolloutsIn({ objects });
  for (const object of objects) {
    const target = scaleTargetOf(object);
    const autoscaler = autoscalers[object.manifest.kind];
    if (!target || !autoscaler) continue;
    const least = numberAt(object.manifest, "spec", autoscaler.field) ?? autoscaler.default;
    const most = numberAt(object.manifest, "spec", autoscaler.most) ?? autoscaler.mostDefault;
    autoscaled.set(`${target.kind}/${target.name}`, {
      least,
      most,
      object,
      field: `spec.${autoscaler.field}`,
    });
  }
  return (template) => {
    const workload = rolloutOf(template) ?? template;
    const { kind, metadata } = workload.manifest;
    if (!scalable.has(kind)) return undefined;
    const stated = numberAt(workload.manifest, "spec", "replicas") ?? 1;
    return (
      autoscaled.get(`${kind}/${metadata.name}`) ?? {
        least: stated,
        most: stated,
        object: workload,
        field: "spec.replicas",
      }
    );
  };
}

/** The Rollout that runs the pods of a workload's template: the workload itself, or one that names it. */
export function rolloutsIn({
  objects,
}: Pick<Namespace, "objects">): (workload: RenderedObject) => RenderedObject | undefined {
  const rollouts = new Map<string, RenderedObject>();
  for (const object of objects) {
    const reference = workloadRefOf(object);
    if (reference) rollouts.set(`${reference.kind}/${reference.name}`, object);
  }
  return (workload) => {
    const { kind, metadata } = workload.manifest;
    return kind === "Rollout" ? workload : rollouts.get(`${kind}/${metadata.name}`);
  };
}

/** The Deployment whose pods a Rollout runs in its stead. */
export function workloadRefOf({ manifest }: RenderedObject): ScaleTarget | undefined {
  if (manifest.kind !== "Rollout") return undefined;
  const reference = objectAt(manifest, "spec", "workloadRef");
  const name = textAt(reference, "name");
  return name === undefined ? undefined : { kind: textAt(reference, "kind") ?? "Deployment", name };
}

export interface ScaleTarget {
  readonly kind: string;
  readonly name: string;
}

/** What an autoscaler of any kind scales; undefined for other objects. */
export function scaleTargetOf({ manifest }: RenderedObject): ScaleTarget | undefined {
  if (!Object.hasOwn(autoscalers, manifest.kind)) return undefined;
  const reference = objectAt(manifest, "spec", "scaleTargetRef");
  const name = textAt(reference, "name");
  if (name === undefined) return undefined;
  return { kind: textAt(reference, "kind") ?? "Deployment", name };
}

import type { JsonObject, Manifest } from "../manifest/manifest.ts";
import { once } from "../manifest/once.ts";
import type { Rendered, RenderedObject } from "../model/policy.ts";
import { objectAt, objectsAt, textAt } from "./fields.ts";
import { type Labels, labelsAt } from "./label-selector.ts";

/** The pods of one workload, as its template says. */
export interface Pod {
  readonly object: RenderedObject;
  /** Where its spec is: `spec.template.spec`. */
  readonly field: string;
  readonly spec: JsonObject;
  readonly labels: Labels;
  readonly containers: readonly Container[];
}

export interface Container {
  readonly pod: Pod;
  /** `spec.template.spec.containers[0]` */
  readonly field: string;
  readonly name: string;
  /** A sidecar is an init container that stays. */
  readonly role: "main" | "sidecar" | "init";
  readonly spec: JsonObject;
}

const template = ["spec", "template"];

/** Kind → where its pod template is. */
const templates: Readonly<Record<string, readonly string[]>> = {
  Pod: [],
  PodTemplate: ["template"],
  Deployment: template,
  StatefulSet: template,
  DaemonSet: template,
  ReplicaSet: template,
  ReplicationController: template,
  Rollout: template,
  Job: template,
  CronJob: ["spec", "jobTemplate", ...template],
  ScaledJob: ["spec", "jobTargetRef", "template"],
};

/** Undefined for an object that makes no pods, and for a Rollout that leaves them to a Deployment. */
export function podOf(object: RenderedObject): Pod | undefined {
  return Object.hasOwn(templates, object.manifest.kind) ? templateOf(object) : undefined;
}

const templateOf = once((object: RenderedObject): Pod | undefined => {
  const path = templates[object.manifest.kind] ?? [];
  const template = objectAt(object.manifest, ...path);
  if (template.spec === undefined) return undefined;
  const containers: Container[] = [];
  const field = [...path, "spec"].join(".");
  const spec = objectAt(template, "spec");
  const labels = { ...labelsAt(template, "metadata", "labels"), ...labelsOfJob(object.manifest) };
  const pod: Pod = { object, field, spec, labels, containers };
  containers.push(...containersOf(pod, "initContainers"), ...containersOf(pod, "containers"));
  return pod;
});

/** Kubernetes labels a Job's pods with its name. */
function labelsOfJob(manifest: Manifest): Labels {
  if (manifest.kind !== "Job" || objectAt(manifest, "spec").manualSelector === true) return {};
  const { name } = manifest.metadata;
  return { "batch.kubernetes.io/job-name": name, "job-name": name };
}

export const podsIn = once(({ objects }: Rendered): readonly Pod[] =>
  objects.flatMap((object) => podOf(object) ?? []),
);

export const containersIn = once((rendered: Rendered): readonly Container[] =>
  podsIn(rendered).flatMap(({ containers }) => containers),
);

function containersOf(pod: Pod, list: "initContainers" | "containers"): readonly Container[] {
  return objectsAt(pod.spec, list).map((spec, index) => ({
    pod,
    field: `${pod.field}.${list}[${index}]`,
    name: textAt(spec, "name") ?? "",
    role: list === "containers" ? "main" : spec.restartPolicy === "Always" ? "sidecar" : "init",
    spec,
  }));
}

/** A pod that is to run until it is replaced. */
export function staysUp({ kind }: Manifest): boolean {
  return kind !== "Job" && kind !== "CronJob" && kind !== "ScaledJob";
}

/** Security rules that Windows does not know are not asked of its pods. */
export function isWindows({ spec }: Pod): boolean {
  return textAt(spec, "os", "name") === "windows";
}

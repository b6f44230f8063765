import type { Finding } from "../errors.ts";
import { equal } from "../manifest/equal.ts";
import { isObject, type Json, type Manifest } from "../manifest/manifest.ts";

/** Fields that Kubernetes never lets change once an object exists, by kind. */
const immutable: { readonly [kind: string]: readonly string[] } = {
  ClusterRoleBinding: ["roleRef"],
  DaemonSet: ["spec.selector"],
  Deployment: ["spec.selector"],
  Job: ["spec.completionMode", "spec.selector", "spec.template"],
  ReplicaSet: ["spec.selector"],
  RoleBinding: ["roleRef"],
  Service: ["spec.clusterIP"],
  StatefulSet: ["spec.podManagementPolicy", "spec.selector", "spec.serviceName", "spec.volumeClaimTemplates"],
};

/** Nobody means these to differ by environment: a name that slipped into a selector. The others may be meant, so they warn. */
const neverMeant: ReadonlySet<string> = new Set(["spec.selector", "spec.serviceName"]);

/** The fields that differ and that Kubernetes would refuse to change on the living object. */
export function changedImmutableFields(before: Manifest, after: Manifest): readonly string[] {
  const fields = Object.hasOwn(immutable, after.kind) ? (immutable[after.kind] ?? []) : [];
  return fields.filter((field) => !equal(at(before, field), at(after, field)));
}

/** What an environment has as its own and could never change again in place. */
export function immutableFindings(
  overlay: string,
  unpatched: Manifest,
  desired: Manifest,
): readonly Finding[] {
  const { kind, metadata } = desired;
  if (isMadeAnew(desired)) return [];
  return changedImmutableFields(unpatched, desired).map((field) => ({
    code: "immutable-field-differs",
    ...(!neverMeant.has(field) && { severity: "warning" }),
    message: `${overlay} has its own ${field} of ${kind} ${metadata.name}, which Kubernetes cannot change on a living object`,
    field,
    fix: `keep ${field} the same in every environment, or give the object another name there`,
  }));
}

/** Argo CD deletes a hook, and what it is told to force, before it makes it anew. */
function isMadeAnew({ metadata: { annotations = {} } }: Manifest): boolean {
  const options = annotations["argocd.argoproj.io/sync-options"]?.split(",") ?? [];
  return (
    annotations["argocd.argoproj.io/hook"] !== undefined || options.some((one) => one.trim() === "Force=true")
  );
}

function at(manifest: Manifest, field: string): Json | undefined {
  return field
    .split(".")
    .reduce<Json | undefined>((value, step) => (isObject(value) ? value[step] : undefined), manifest);
}

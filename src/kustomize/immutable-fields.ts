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

/**
 * Where an environment changes, by a patch, what Kubernetes refuses to change on a living object: the next edit of that
 * value would fail at sync. `unpatched` is the base with the overlay's fields, so new images do not count.
 */
export function immutableFindings(
  overlay: string,
  unpatched: Manifest,
  desired: Manifest,
): readonly Finding[] {
  const fields = Object.hasOwn(immutable, desired.kind) ? (immutable[desired.kind] ?? []) : [];
  return fields.flatMap((field) => {
    if (equal(at(unpatched, field), at(desired, field))) return [];
    return [
      {
        code: "immutable-field-differs",
        severity: "warning",
        message: `${overlay} changes ${field} of ${desired.kind} ${desired.metadata.name}, which Kubernetes cannot change on a living object`,
        field,
        fix: `keep ${field} the same in every environment, or give the object another name`,
      },
    ];
  });
}

function at(manifest: Manifest, field: string): Json | undefined {
  return field
    .split(".")
    .reduce<Json | undefined>((value, step) => (isObject(value) ? value[step] : undefined), manifest);
}

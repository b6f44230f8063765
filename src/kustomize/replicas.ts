import { isObject, type Manifest } from "../manifest/manifest.ts";
import type { Matches } from "./match-objects.ts";
import { setField } from "./set-field.ts";
import type { ReplicaCount } from "./types.ts";

const kinds: ReadonlySet<string> = new Set([
  "Deployment",
  "ReplicationController",
  "ReplicaSet",
  "StatefulSet",
]);

/** Whether `replicas:` reaches objects of this kind. */
export function hasReplicas(kind: string): boolean {
  return kinds.has(kind);
}

/** What one entry of `replicas:` does to one object: it goes by the name alone. */
export function setReplicas(manifest: Manifest, { name, count }: ReplicaCount): Manifest {
  if (!kinds.has(manifest.kind) || manifest.metadata.name !== name) return manifest;
  return setField(manifest, ["spec", "replicas"], true, () => count);
}

export function replicasOf(manifest: Manifest): number | undefined {
  const replicas = isObject(manifest.spec) ? manifest.spec.replicas : undefined;
  return Number.isSafeInteger(replicas) ? (replicas as number) : undefined;
}

/**
 * The counts that differ between base and wish, as entries of `replicas:`. An entry reaches every kind of that name, so
 * all of them must have a count, and want the same one; otherwise the difference is left to a patch.
 */
export function differingReplicas({ pairs, added }: Matches): readonly ReplicaCount[] {
  const wishes = [...pairs, ...added.map((desired) => [undefined, desired] as const)];
  const counts = new Map<string, { count: number | undefined; differs: boolean }>();
  for (const [base, desired] of wishes) {
    if (!kinds.has(desired.kind)) continue;
    const { name } = desired.metadata;
    const wanted = replicasOf(desired);
    const now = base === undefined ? wanted : replicasOf(base);
    const before = counts.get(name);
    const agreed =
      now !== undefined && (before === undefined || before.count === wanted) ? wanted : undefined;
    counts.set(name, { count: agreed, differs: now !== wanted || before?.differs === true });
  }
  return [...counts]
    .flatMap(([name, { count, differs }]) => (differs && count !== undefined ? [{ name, count }] : []))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

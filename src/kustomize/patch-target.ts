import { groupOf, type Manifest } from "../manifest/manifest.ts";
import type { PatchTarget } from "./types.ts";

/** Names an object as a patch does. */
export function targetOf({ apiVersion, kind, metadata }: Manifest): PatchTarget {
  const { name, namespace } = metadata;
  const group = groupOf(apiVersion);
  const version = group === "" ? apiVersion : apiVersion.slice(group.length + 1);
  return {
    ...(group !== "" && { group }),
    version,
    kind,
    name,
    ...(namespace !== undefined && { namespace }),
  };
}

/** Whether a patch for this target meets this object. */
export function isTarget(manifest: Manifest, target: PatchTarget): boolean {
  const own = targetOf(manifest);
  return (
    own.kind === target.kind &&
    own.name === target.name &&
    own.version === target.version &&
    own.group === target.group &&
    (own.namespace ?? "default") === (target.namespace ?? "default")
  );
}

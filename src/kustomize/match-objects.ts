import type { Manifest } from "../manifest/manifest.ts";
import type { OverlayInput } from "./types.ts";

export interface Matches {
  /** The same object, shared and wished. */
  readonly pairs: readonly (readonly [base: Manifest, desired: Manifest])[];
  /** Only in this overlay. */
  readonly added: readonly Manifest[];
  /** Only in the base. */
  readonly gone: readonly Manifest[];
}

/**
 * Pairs by version, kind and name; the namespace decides only between several of one name. Another name or version makes
 * another object: the old one goes, the new one comes.
 */
export function matchObjects(base: readonly Manifest[], { namespace, desired }: OverlayInput): Matches {
  const waiting = new Map<string, Manifest[]>();
  for (const manifest of base) {
    const key = keyOf(manifest, namespace);
    const same = waiting.get(key);
    if (same === undefined) waiting.set(key, [manifest]);
    else same.push(manifest);
  }
  const pairs: (readonly [Manifest, Manifest])[] = [];
  const added: Manifest[] = [];
  for (const manifest of desired) {
    const found = take(waiting.get(keyOf(manifest, undefined)), manifest.metadata.namespace);
    if (found === undefined) added.push(manifest);
    else pairs.push([found, manifest]);
  }
  return { pairs, added, gone: [...waiting.values()].flat() };
}

function take(candidates: Manifest[] | undefined, namespace: string | undefined): Manifest | undefined {
  if (candidates === undefined || candidates.length < 2) return candidates?.pop();
  const index = candidates.findIndex(({ metadata }) => metadata.namespace === namespace);
  return candidates.splice(Math.max(index, 0), 1)[0];
}

/** `namespace:` renames the Namespace object itself. */
function keyOf({ apiVersion, kind, metadata }: Manifest, namespace: string | undefined): string {
  const renamed = kind === "Namespace" && apiVersion === "v1" ? namespace : undefined;
  return `${apiVersion} ${kind} ${renamed ?? metadata.name}`;
}

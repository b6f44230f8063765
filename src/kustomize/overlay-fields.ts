import type { Manifest } from "../manifest/manifest.ts";
import { agreedFields } from "./agreed-fields.ts";
import type { Matches } from "./match-objects.ts";
import { followReferences, isReferenceTarget, type ReferenceTarget, referenceTarget } from "./references.ts";
import { differingReplicas } from "./replicas.ts";
import { type TransformerFields, transform } from "./transform.ts";
import type { OverlayInput } from "./types.ts";

export interface OverlayFields {
  readonly fields: TransformerFields;
  /** All that happens to an object after the patches. */
  readonly finish: (manifest: Manifest) => Manifest;
}

/** What an overlay says in fields, and what those do. */
export function overlayFields(input: OverlayInput, matches: Matches): OverlayFields {
  const followed = followedTargets(input.namespace, matches);
  const agreed = agreedFields(input, followed);
  const targets = agreed.namespace === undefined ? followedTargets(undefined, matches) : followed;
  const replicas = differingReplicas(matches);
  const fields = { ...agreed, ...(replicas.length > 0 && { replicas }) };
  return { fields, finish: (manifest) => followReferences(transform(manifest, fields), targets) };
}

/** An object without the namespace that `namespace:` will give it. */
export function withoutNamespace(manifest: Manifest, namespace: string | undefined): Manifest {
  const own = manifest.metadata.namespace;
  if (own === undefined || own !== namespace) return manifest;
  const { namespace: _, ...metadata } = manifest.metadata;
  return { ...manifest, metadata };
}

/** Objects that references follow: with `namespace:` all of them, without it those that JSON 6902 gives a namespace. */
function followedTargets(
  namespace: string | undefined,
  { pairs, added }: Matches,
): readonly ReferenceTarget[] {
  const all = namespace !== undefined;
  const shared = pairs.filter(
    ([base, { metadata }]) => all || base.metadata.namespace !== metadata.namespace,
  );
  const own = all ? added.map((manifest) => [withoutNamespace(manifest, namespace), manifest] as const) : [];
  return [...shared, ...own].flatMap(([base, desired]) =>
    isReferenceTarget(desired) ? [referenceTarget(base, desired)] : [],
  );
}

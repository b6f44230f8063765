import type { Finding } from "../errors.ts";
import { equal } from "../manifest/equal.ts";
import type { Manifest } from "../manifest/manifest.ts";
import { agreedFields } from "./agreed-fields.ts";
import { referenceTarget } from "./build.ts";
import { deletion, exactPatch } from "./exact-patch.ts";
import { fileNames } from "./file-names.ts";
import { unsetImages } from "./images.ts";
import { immutableFindings } from "./immutable-fields.ts";
import { lossyTextFindings, unpatchableTextFindings } from "./lossy-text.ts";
import { matchObjects } from "./match-objects.ts";
import { followReferences, isReferenceTarget, type ReferenceTarget } from "./namespace.ts";
import { differingReplicas } from "./replicas.ts";
import { type TransformerFields, transform } from "./transform.ts";
import {
  type FileContent,
  type Files,
  type Kustomization,
  kustomizationFile,
  type OverlayInput,
  type PatchReference,
} from "./types.ts";

export interface OverlayContext {
  /** The environment, for findings. */
  readonly name: string;
  /** The base's objects with their files. */
  readonly names: ReadonlyMap<Manifest, string>;
  readonly basePath: string;
}

/** The files of one overlay. */
export function deriveOverlay(
  input: OverlayInput,
  context: OverlayContext,
): { readonly files: Files; readonly findings: readonly Finding[] } {
  const base = [...context.names.keys()];
  const { pairs, added, gone } = matchObjects(base, input);
  const followed = followedTargets(input.namespace, pairs, added);
  const agreed = agreedFields(input, followed);
  const targets = agreed.namespace === undefined ? followedTargets(undefined, pairs, added) : followed;
  const replicas = differingReplicas([...pairs, ...added.map((desired) => [undefined, desired] as const)]);
  const fields = { ...agreed, ...(replicas.length > 0 && { replicas }) };
  const finish = (manifest: Manifest) => followReferences(transform(manifest, fields), targets);

  const files = new Map<string, FileContent>();
  const findings: Finding[] = input.desired.flatMap(lossyTextFindings);
  const patches: PatchReference[] = [];
  const addPatch = (manifest: Manifest, content: FileContent, target?: PatchReference["target"]) => {
    const path = `${context.names.get(manifest)?.replace(/\.yaml$/, "")}-patch.yaml`;
    files.set(path, content);
    patches.push(target === undefined ? { path } : { path, target });
  };
  for (const [original, desired] of pairs) {
    const unpatched = finish(original);
    if (equal(unpatched, desired)) continue;
    findings.push(...immutableFindings(context.name, unpatched, desired));
    const request = { base: original, unpatched, desired, images: fields.images ?? [], finish };
    const { content, target } = exactPatch(request);
    if (target !== undefined)
      findings.push(...unpatchableTextFindings(original), ...unpatchableTextFindings(desired));
    addPatch(original, content, target);
  }
  for (const original of gone) addPatch(original, deletion(original));
  const resources: string[] = [];
  for (const [manifest, file] of fileNames(added, [...base, ...added])) {
    files.set(file, addedFile(manifest, fields, finish));
    resources.push(file);
  }
  const shared = context.names.size > 0 ? [context.basePath] : [];
  files.set(kustomizationFile, kustomization([...shared, ...resources.sort()], patches, fields));
  return { files, findings };
}

/** Objects that references follow: with `namespace:` all of them, without it those that JSON 6902 gives a namespace. */
function followedTargets(
  namespace: string | undefined,
  pairs: readonly (readonly [base: Manifest, desired: Manifest])[],
  added: readonly Manifest[],
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

/** An object of this overlay alone, without the namespace and the tags that the overlay's fields give it. */
function addedFile(
  desired: Manifest,
  { namespace, images = [] }: TransformerFields,
  finish: (manifest: Manifest) => Manifest,
): Manifest {
  const file = unsetImages(withoutNamespace(desired, namespace), images);
  return equal(finish(file), desired) ? file : desired;
}

function withoutNamespace(manifest: Manifest, namespace: string | undefined): Manifest {
  const { namespace: own, ...metadata } = manifest.metadata;
  return own !== undefined && own === namespace ? { ...manifest, metadata } : manifest;
}

function kustomization(
  resources: readonly string[],
  patches: readonly PatchReference[],
  fields: TransformerFields,
): Kustomization {
  return {
    apiVersion: "kustomize.config.k8s.io/v1beta1",
    kind: "Kustomization",
    resources,
    ...(patches.length > 0 && { patches: [...patches].sort((a, b) => (a.path < b.path ? -1 : 1)) }),
    ...fields,
  };
}

import type { Finding } from "../errors.ts";
import { equal } from "../manifest/equal.ts";
import type { Manifest } from "../manifest/manifest.ts";
import { deletion, type ExactPatch, exactPatch } from "./exact-patch.ts";
import { fileNames } from "./file-names.ts";
import { unsetImages } from "./images.ts";
import { immutableFindings } from "./immutable-fields.ts";
import { lossyTextFindings, unpatchableTextFindings } from "./lossy-text.ts";
import { type Matches, matchObjects } from "./match-objects.ts";
import { type OverlayFields, overlayFields, withoutNamespace } from "./overlay-fields.ts";
import {
  type FileContent,
  type Files,
  type Kustomization,
  kustomizationFile,
  type OverlayInput,
} from "./types.ts";

export interface OverlayContext {
  /** The environment, for findings. */
  readonly name: string;
  /** The base's objects with their files. */
  readonly names: ReadonlyMap<Manifest, string>;
  readonly basePath: string;
}

interface Overlay {
  readonly files: Files;
  readonly findings: readonly Finding[];
}

interface Patch {
  readonly base: Manifest;
  readonly patch: ExactPatch;
  readonly findings: readonly Finding[];
}

/** The files of one overlay, and what the user has to know about it. */
export function deriveOverlay(input: OverlayInput, context: OverlayContext): Overlay {
  const { names, basePath } = context;
  const base = [...names.keys()];
  const matches = matchObjects(base, input);
  const plan = overlayFields(input, matches);
  const files = new Map<string, FileContent>();
  for (const [manifest, file] of fileNames(matches.added, [...base, ...matches.added])) {
    files.set(file, addedFile(manifest, plan));
  }
  const own = [...files.keys()].sort();
  const patches = patchesOf(matches, plan, context.name);
  const references = patches.map(({ base: manifest, patch: { content, target } }) => {
    const path = `${names.get(manifest)?.replace(/\.yaml$/, "")}-patch.yaml`;
    files.set(path, content);
    return target === undefined ? { path } : { path, target };
  });
  const kustomization: Kustomization = {
    apiVersion: "kustomize.config.k8s.io/v1beta1",
    kind: "Kustomization",
    resources: names.size > 0 ? [basePath, ...own] : own,
    ...(references.length > 0 && { patches: references.sort((a, b) => (a.path < b.path ? -1 : 1)) }),
    ...plan.fields,
  };
  files.set(kustomizationFile, kustomization);
  return {
    files,
    findings: [...input.desired.flatMap(lossyTextFindings), ...patches.flatMap(({ findings }) => findings)],
  };
}

/** One for each object that the fields alone do not bring about. */
function patchesOf(
  { pairs, gone }: Matches,
  { fields, finish }: OverlayFields,
  overlay: string,
): readonly Patch[] {
  const patches: Patch[] = gone.map((base) => ({
    base,
    patch: { content: deletion(base) },
    findings: [],
  }));
  for (const [base, desired] of pairs) {
    const unpatched = finish(base);
    if (equal(unpatched, desired)) continue;
    const patch = exactPatch({ base, unpatched, desired, images: fields.images ?? [], finish });
    const unpatchable = patch.target === undefined ? [] : [base, desired].flatMap(unpatchableTextFindings);
    patches.push({
      base,
      patch,
      findings: [...immutableFindings(overlay, unpatched, desired), ...unpatchable],
    });
  }
  return patches;
}

/** An object of this overlay alone, without the namespace and the tags that the overlay's fields give it. */
function addedFile(desired: Manifest, { fields, finish }: OverlayFields): Manifest {
  const file = unsetImages(withoutNamespace(desired, fields.namespace), fields.images ?? []);
  return equal(finish(file), desired) ? file : desired;
}

import type { Finding } from "../errors.ts";
import type { Manifest } from "../manifest/manifest.ts";
import { deriveOverlay } from "./derive-overlay.ts";
import { withoutEmptyAnnotations } from "./empty-annotations.ts";
import { fileNames } from "./file-names.ts";
import {
  type DeriveInput,
  type FileContent,
  type Files,
  type KustomizeTree,
  kustomizationFile,
} from "./types.ts";

export interface Derivation {
  readonly tree: KustomizeTree;
  readonly findings: readonly Finding[];
}

/**
 * The law: an overlay is the smallest difference between what all environments share and what one of them wants, and
 * `kustomize build` of it gives exactly that. Every patch is tried before it is given; throws where none is exact, which
 * would be a bug.
 */
export function derive({ base, overlays, basePath }: DeriveInput): Derivation {
  const objects = base.map(withoutEmptyAnnotations);
  const names = fileNames(objects);
  const findings: Finding[] = [];
  const derived: Record<string, Files> = {};
  for (const [name, input] of Object.entries(overlays)) {
    const desired = input.desired.map(withoutEmptyAnnotations);
    const overlay = deriveOverlay({ ...input, desired }, { name, names, basePath });
    derived[name] = overlay.files;
    findings.push(...overlay.findings);
  }
  return { tree: { base: baseFiles(names), overlays: derived }, findings };
}

function baseFiles(names: ReadonlyMap<Manifest, string>): Files {
  if (names.size === 0) return new Map();
  const files = new Map<string, FileContent>();
  const resources = [...names.values()].sort();
  files.set(kustomizationFile, {
    apiVersion: "kustomize.config.k8s.io/v1beta1",
    kind: "Kustomization",
    resources,
  });
  for (const [manifest, file] of names) files.set(file, manifest);
  return files;
}

import type { Manifest } from "../manifest/manifest.ts";

/** Kustomize prints no empty annotations. */
export function withoutEmptyAnnotations(manifest: Manifest): Manifest {
  const { annotations, ...metadata } = manifest.metadata;
  if (annotations === undefined) return manifest;
  for (const _ in annotations) return manifest;
  return { ...manifest, metadata };
}

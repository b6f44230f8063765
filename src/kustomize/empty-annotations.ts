import type { Manifest } from "../manifest/manifest.ts";

/** Kustomize prints no empty annotations. */
export function withoutEmptyAnnotations(manifest: Manifest): Manifest {
  const stated = manifest.metadata.annotations;
  if (stated === undefined) return manifest;
  for (const _ in stated) return manifest;
  const { annotations: _, ...metadata } = manifest.metadata;
  return { ...manifest, metadata };
}

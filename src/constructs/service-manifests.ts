import type { Manifest } from "../manifest/manifest.ts";
import type { ResolvedService } from "../model/resolve.ts";
import { builtManifests } from "./built-manifests.ts";
import { presetManifests } from "./preset-manifests.ts";

/** ResolvedService → its Kubernetes objects: the preset's, and what `build` adds. */
export function serviceManifests(service: ResolvedService): readonly Manifest[] {
  const { name, build, settings, surroundings } = service;
  const preset = presetManifests(service);
  if (!build) return preset;
  // Not the other services: a `{ service }` of a construct is beside it, in the same namespace.
  const { fileAt, labels, monitoring } = surroundings;
  const known = { fileAt, monitoring, ...(labels && { labels }) };
  return [...preset, ...builtManifests(name, (scope) => build(scope, settings), known)];
}

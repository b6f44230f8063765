import type { Manifest } from "../manifest/manifest.ts";
import type { ResolvedService } from "../model/resolve.ts";
import { builtManifests } from "./built-manifests.ts";
import type { KnownToConstructs } from "./known-to-constructs.ts";
import { presetManifests } from "./preset-manifests.ts";

/** ResolvedService → its Kubernetes objects: the preset's, and what `build` adds. */
export function serviceManifests(service: ResolvedService): readonly Manifest[] {
  const { name, build, settings } = service;
  const preset = presetManifests(service);
  if (!build) return preset;
  return [...preset, ...builtManifests(name, (scope) => build(scope, settings), knownIn(service))];
}

function knownIn({ name, surroundings: { peerOf, labels, ...others } }: ResolvedService): KnownToConstructs {
  const namespace = peerOf(name)?.namespace ?? null;
  return { ...others, namespace, isBase: labels === undefined, ...(labels && { labels }) };
}

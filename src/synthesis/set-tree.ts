import type { DefinedSet } from "../argocd/defined-set.ts";
import { builtManifests } from "../constructs/built-manifests.ts";
import type { KnownToConstructs } from "../constructs/known-to-constructs.ts";
import { derive } from "../kustomize/derive.ts";
import type { Files } from "../kustomize/types.ts";
import { basePath, setFolder } from "../layout.ts";
import type { Manifest } from "../manifest/manifest.ts";
import type { ApplicationSet } from "../model/application-set/application-set.ts";
import { inOrder, type Platform } from "../model/platform.ts";
import { buildFailure } from "./objects.ts";

/** ApplicationSets of the user's own, with what their Applications deploy, where they make it. */
export function definedSets({ applicationSets = [], fileAt, monitoring }: Platform): readonly DefinedSet[] {
  return inOrder(applicationSets).map((set) => ({
    set,
    manifests: manifestsOf(set, { fileAt, monitoring }),
  }));
}

function manifestsOf({ name, build, site }: ApplicationSet, known: KnownToConstructs): readonly Manifest[] {
  if (!build) return [];
  try {
    return builtManifests(name, build, known);
  } catch (error) {
    throw buildFailure(error, `ApplicationSet "${name}"`, site);
  }
}

export function setFolders(sets: readonly DefinedSet[]): ReadonlyMap<string, Files> {
  return new Map(
    sets
      .filter(({ manifests }) => manifests.length > 0)
      .map(({ set, manifests }) => [
        setFolder(set.name),
        derive({ base: manifests, overlays: {}, basePath }).tree.base,
      ]),
  );
}

import type { Component } from "../argocd/infrastructure.ts";
import { builtManifests } from "../constructs/built-manifests.ts";
import { derive } from "../kustomize/derive.ts";
import type { Files } from "../kustomize/types.ts";
import { basePath, infrastructureFolder } from "../layout.ts";
import { inOrder, type Platform } from "../model/platform.ts";

/** The components of the clusters: the same base everywhere, so they have no overlays. */
export function infrastructureComponents({ infrastructure = [] }: Platform): readonly Component[] {
  return inOrder(infrastructure).map((component) => ({
    infrastructure: component,
    manifests: builtManifests(component.name, component.build),
  }));
}

export function infrastructureFolders(components: readonly Component[]): ReadonlyMap<string, Files> {
  return new Map(
    components.map(({ infrastructure, manifests }) => [
      infrastructureFolder(infrastructure.name),
      derive({ base: manifests, overlays: {}, basePath }).tree.base,
    ]),
  );
}

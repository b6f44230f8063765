import type { DefinedSet } from "../argocd/defined-set.ts";
import type { DeployedService } from "../argocd/deployed-service.ts";
import type { Component } from "../argocd/infrastructure/component.ts";
import type { NamespacesOn } from "../argocd/infrastructure/namespaces.ts";
import { type ArgoCdItself, argocdItself } from "../argocd/itself/argocd-itself.ts";
import type { Previewed } from "../argocd/preview.ts";
import type { Files } from "../kustomize/types.ts";
import type { Platform } from "../model/platform.ts";
import { argocdItselfFolders } from "./argocd-itself-tree.ts";
import { infrastructureComponents, infrastructureFolders } from "./infrastructure-tree.ts";
import { namespaceFolders, namespacesOf } from "./namespace-tree.ts";
import type { PreviewState } from "./preview-state.ts";
import { definedSets, setFolders } from "./set-tree.ts";

/** What is deployed beside the services. */
export interface BesideServices {
  readonly components: readonly Component[];
  /** Of the environments that state them. */
  readonly namespaces: readonly NamespacesOn[];
  readonly sets: readonly DefinedSet[];
  readonly previewed: readonly Previewed[];
  readonly itself: ArgoCdItself;
}

/** With a part of the services there is less beside them: what they share cannot be told from a part. */
export function besideServices(
  platform: Platform,
  deployed: readonly DeployedService[],
  previews: Iterable<PreviewState>,
  isWhole: boolean,
): BesideServices {
  return {
    components: isWhole ? infrastructureComponents(platform) : [],
    namespaces: isWhole ? namespacesOf(deployed) : [],
    sets: isWhole ? definedSets(platform) : [],
    previewed: [...previews].map(({ previewed }) => previewed),
    itself: argocdItself(platform),
  };
}

export function foldersBeside({
  components,
  namespaces,
  sets,
  itself,
}: BesideServices): ReadonlyMap<string, Files> {
  return new Map([
    ...infrastructureFolders(components),
    ...namespaceFolders(namespaces),
    ...setFolders(sets),
    ...argocdItselfFolders(itself),
  ]);
}

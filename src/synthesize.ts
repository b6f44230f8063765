import type { DefinedSet } from "./argocd/defined-set.ts";
import type { DeployedService } from "./argocd/deployed-service.ts";
import type { Component } from "./argocd/infrastructure/component.ts";
import type { NamespacesOn } from "./argocd/infrastructure/namespaces.ts";
import { argocdItself } from "./argocd/itself/argocd-itself.ts";
import type { ArgoCdPart } from "./argocd/itself/parts.ts";
import type { Previewed } from "./argocd/preview.ts";
import { type Finding, throwFindings } from "./errors.ts";
import type { Manifest } from "./manifest/manifest.ts";
import { placementsOf } from "./model/environment.ts";
import type { Releases } from "./model/image-release.ts";
import type { Platform } from "./model/platform.ts";
import { peersOf } from "./model/surroundings.ts";
import { validatePlatform } from "./model/validate/platform.ts";
import type { FileTree } from "./output/file-tree.ts";
import { argocdItselfFolders } from "./synthesis/argocd-itself-tree.ts";
import { argocdObjects } from "./synthesis/argocd-objects.ts";
import { desiredStates } from "./synthesis/desired-state.ts";
import { fileTree } from "./synthesis/file-tree.ts";
import { infrastructureComponents, infrastructureFolders } from "./synthesis/infrastructure-tree.ts";
import { namespaceFolders, namespacesOf } from "./synthesis/namespace-tree.ts";
import { previewStates } from "./synthesis/preview-state.ts";
import { serviceTree } from "./synthesis/service-tree.ts";
import { definedSets, setFolders } from "./synthesis/set-tree.ts";
import { validateObjects } from "./synthesis/validate-objects.ts";

/** A platform as Argo CD will see it. */
export interface Synthesis {
  readonly platform: Platform;
  /** Every service in every environment, by service and environment. */
  readonly deployed: readonly DeployedService[];
  readonly components: readonly Component[];
  /** Of the environments that state them. */
  readonly namespaces: readonly NamespacesOn[];
  readonly sets: readonly DefinedSet[];
  readonly previewed: readonly Previewed[];
  /** Argo CD's own monitoring and credentials. */
  readonly parts: readonly ArgoCdPart[];
  /** Path in dist/ → the object that Argo CD itself reads there. */
  readonly argocd: ReadonlyMap<string, Manifest>;
  readonly tree: FileTree;
  /** What stops nothing, and is worth a look. */
  readonly warnings: readonly Finding[];
}

/** Told when a stage of the pipeline is done. */
export type StageObserver = (stage: string) => void;

/**
 * The whole pipeline. Pure: the same platform and releases give the same bytes. Throws FindingsError.
 * With `only`, these services alone: their own files are as ever, and of what services share nothing is to be trusted.
 */
export function synthesize(
  platform: Platform,
  releases: Releases,
  done: StageObserver = () => {},
  only?: ReadonlySet<string>,
): Synthesis {
  const stated = validatePlatform(platform, releases);
  throwFindings(stated);
  done("validate");
  const states = desiredStates(platform, releases, only);
  done("desired state");
  const placements = platform.environments.flatMap(placementsOf);
  const surroundings = {
    monitoring: platform.monitoring,
    peerOf: peersOf(placements.map(({ placed }) => placed.definition)),
  };
  const previews = previewStates(platform, only);
  const services = [...states].map(([definition, own]) =>
    serviceTree(definition, own, surroundings, previews.get(definition)?.state),
  );
  done("derive overlays");
  const components = only ? [] : infrastructureComponents(platform);
  const sets = only ? [] : definedSets(platform);
  const deployed = services.flatMap((service) => service.deployed);
  const namespaces = only ? [] : namespacesOf(deployed);
  const previewed = [...previews.values()].map((one) => one.previewed);
  const itself = argocdItself(platform);
  const { parts } = itself;
  const argocd = argocdObjects(platform, deployed, components, namespaces, sets, previewed, itself);
  done("argocd");
  const findings = [
    ...services.flatMap((service) => service.findings),
    ...validateObjects(deployed, components, namespaces, sets, previewed, parts, argocd),
  ];
  throwFindings(findings);
  done("schemas");
  const folders = [
    ...services.flatMap((service) => [...service.folders]),
    ...infrastructureFolders(components),
    ...namespaceFolders(namespaces),
    ...setFolders(sets),
    ...argocdItselfFolders(itself),
  ];
  const tree = fileTree(folders, argocd);
  done("render");
  return {
    platform,
    deployed,
    components,
    namespaces,
    sets,
    previewed,
    parts,
    argocd,
    tree,
    warnings: [...stated, ...findings],
  };
}

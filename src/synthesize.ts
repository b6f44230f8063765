import type { DefinedSet } from "./argocd/defined-set.ts";
import type { DeployedService } from "./argocd/deployed-service.ts";
import type { Component } from "./argocd/infrastructure/component.ts";
import type { NamespacesOn } from "./argocd/infrastructure/namespaces.ts";
import { argocdItself } from "./argocd/itself/argocd-itself.ts";
import type { ArgoCdPart } from "./argocd/itself/parts.ts";
import type { Previewed } from "./argocd/preview.ts";
import { type Finding, throwFindings } from "./errors.ts";
import type { Manifest } from "./manifest/manifest.ts";
import type { Releases } from "./model/image-release.ts";
import type { Platform } from "./model/platform.ts";
import { validatePlatform } from "./model/validate/platform.ts";
import type { FileTree } from "./output/file-tree.ts";
import { argocdItselfFolders } from "./synthesis/argocd-itself-tree.ts";
import { argocdObjects } from "./synthesis/argocd-objects.ts";
import { fileTree, knownFiles, newIn } from "./synthesis/file-tree.ts";
import { infrastructureComponents, infrastructureFolders } from "./synthesis/infrastructure-tree.ts";
import { namespaceFolders, namespacesOf } from "./synthesis/namespace-tree.ts";
import { previewStates } from "./synthesis/preview-state.ts";
import { isSaidAgain, knownService, remember, synthesizeService, verdictsOf } from "./synthesis/reuse.ts";
import { serviceKeys } from "./synthesis/service-key.ts";
import type { Memo } from "./synthesis/service-memo.ts";
import { type PlacedService, placedServices } from "./synthesis/service-placements.ts";
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
  /** Path → Git's id of the text, for files that are as an earlier run made them. */
  readonly known: ReadonlyMap<string, string>;
  /** Service → what policies found no fault in it under, in an earlier run in which it was the same. */
  readonly verdicts: ReadonlyMap<string, string>;
  /** What the next run can make use of; `verdicts` are those of the policies, by service. */
  readonly remember: (verdicts: ReadonlyMap<string, string>) => Memo;
  /** What stops nothing, and is worth a look. */
  readonly warnings: readonly Finding[];
}

export interface SynthesisOptions {
  /** Told when a stage of the pipeline is done. */
  readonly done?: (stage: string) => void;
  /** These services alone: their own files are as ever, and of what services share nothing is to be trusted. */
  readonly only?: ReadonlySet<string>;
  /** What an earlier run left: saves time and changes nothing. */
  readonly memo?: Memo;
}

/** The whole pipeline. Pure: the same platform and releases give the same bytes. Throws FindingsError. */
export function synthesize(
  platform: Platform,
  releases: Releases,
  { done = () => {}, only, memo = new Map() }: SynthesisOptions = {},
): Synthesis {
  const keys = serviceKeys(platform);
  const stated = validatePlatform(platform, releases, (service) => isSaidAgain(service, memo, keys));
  throwFindings(stated);
  done("validate");
  const previews = previewStates(platform, only);
  const placed = placedServices(platform, releases, only).map((service): PlacedService => {
    const preview = previews.get(service.definition)?.state;
    return preview ? { ...service, preview } : service;
  });
  const services = placed.map((service) => synthesizeService(service, knownService(service, memo, keys)));
  const known = knownFiles(services);
  done("services");
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
    ...validateObjects(
      services,
      components,
      namespaces,
      sets,
      previewed,
      parts,
      newIn(argocd, known),
      platform.customResources,
    ),
  ];
  throwFindings(findings);
  done("schemas");
  const folders = new Map([
    ...infrastructureFolders(components),
    ...namespaceFolders(namespaces),
    ...setFolders(sets),
    ...argocdItselfFolders(itself),
  ]);
  const tree = fileTree(services, folders, argocd, known);
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
    known,
    verdicts: verdictsOf(services),
    remember: (verdicts) => remember(services, tree, keys, verdicts),
    warnings: [...stated, ...findings],
  };
}

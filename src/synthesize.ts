import type { DeployedService } from "./argocd/deployed-service.ts";
import { type Finding, makeEach, throwFindings } from "./errors.ts";
import type { Manifest } from "./manifest/manifest.ts";
import type { Releases } from "./model/image-release.ts";
import type { Platform } from "./model/platform.ts";
import { validatePlatform } from "./model/validate/platform.ts";
import type { FileTree } from "./output/file-tree.ts";
import { argocdObjects } from "./synthesis/argocd-objects.ts";
import { type BesideServices, besideServices, foldersBeside } from "./synthesis/beside-services.ts";
import { fileTree, knownFiles, newIn } from "./synthesis/file-tree.ts";
import { previewStates } from "./synthesis/preview-state.ts";
import { isSaidAgain, knownService, remember, synthesizeService, verdictsOf } from "./synthesis/reuse.ts";
import { serviceKeys } from "./synthesis/service-key.ts";
import type { Memo } from "./synthesis/service-memo.ts";
import { type PlacedService, placedServices } from "./synthesis/service-placements.ts";
import { validateObjects } from "./synthesis/validate-objects.ts";

/** A platform as Argo CD will see it. */
export interface Synthesis extends BesideServices {
  readonly platform: Platform;
  /** Every service in every environment, by service and environment. */
  readonly deployed: readonly DeployedService[];
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
  const services = makeEach(placed, (service) =>
    synthesizeService(service, knownService(service, memo, keys)),
  );
  const known = knownFiles(services);
  done("services");
  const deployed = services.flatMap((service) => service.deployed);
  const beside = besideServices(platform, deployed, previews.values(), !only);
  const argocd = argocdObjects(platform, deployed, beside);
  done("argocd");
  const findings = [
    ...services.flatMap((service) => service.findings),
    ...validateObjects(services, beside, newIn(argocd, known), platform.customResources),
  ];
  throwFindings(findings);
  done("schemas");
  const tree = fileTree(services, foldersBeside(beside), argocd, known);
  done("render");
  return {
    ...beside,
    platform,
    deployed,
    argocd,
    tree,
    known,
    verdicts: verdictsOf(services),
    remember: (verdicts) => remember(services, tree, keys, verdicts),
    warnings: [...stated, ...findings],
  };
}

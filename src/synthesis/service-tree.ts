import { type DeployedService, sourceFolder } from "../argocd/deployed-service.ts";
import { type Outline, outlineOf } from "../argocd/outline.ts";
import type { Finding } from "../errors.ts";
import { derive } from "../kustomize/derive.ts";
import type { Files, KustomizeTree } from "../kustomize/types.ts";
import { baseFolder, basePath, overlayFolder } from "../layout.ts";
import { sharingWith } from "../manifest/sharing.ts";
import { placeOf } from "../model/call-site.ts";
import { resolveBase } from "../model/resolve.ts";
import type { Surroundings } from "../model/surroundings.ts";
import { desiredState } from "./desired-state.ts";
import { objectsOf } from "./objects.ts";
import { renderedFiles, skippedFiles } from "./rendered-tree.ts";
import type { PlacedService, ServicePlacement } from "./service-placements.ts";

/** One service in all its environments: the folders of dist/ that are its own, and what Argo CD is to deploy. */
export interface ServiceTree {
  readonly folders: ReadonlyMap<string, Files>;
  readonly deployed: readonly DeployedService[];
  readonly findings: readonly Finding[];
  /** The services that its objects name. */
  readonly peers: readonly string[];
}

export function serviceTree({ definition, placements, surroundings, preview }: PlacedService): ServiceTree {
  const peers = new Set<string>();
  const noting = ({ peerOf, ...others }: Surroundings): Surroundings => ({
    ...others,
    peerOf: (name) => {
      peers.add(name);
      return peerOf(name);
    },
  });
  const base = objectsOf(resolveBase(definition, noting(surroundings)), definition.site);
  const share = sharingWith(base);
  const states = placements.map((placement) => {
    const { service } = placement;
    const noted = { ...placement, service: { ...service, surroundings: noting(service.surroundings) } };
    return desiredState(noted, share);
  });
  const placed = preview ? [...states, preview] : states;
  const overlays = Object.fromEntries(placed.map(({ environment, overlay }) => [environment.name, overlay]));
  const { tree, findings: derived } = derive({ base, overlays, basePath });
  const hasBase = tree.base.size > 0;
  const deployed = placements.map((placement, index) => {
    const manifests = states[index]?.overlay.desired ?? [];
    return {
      ...deployedService(placement, outlineOf(manifests, placement.customResources), hasBase),
      manifests,
    };
  });
  const rendered = deployed.filter(({ source }) => source === "rendered");
  const findings = [...derived, ...rendered.flatMap(skippedFiles)];
  // Reading a place costs a hundred times what remembering it does: only a finding needs one.
  const where = findings.length > 0 ? placeOf(definition.site) : undefined;
  return {
    folders: new Map([
      ...foldersOf(definition.name, tree),
      ...rendered.map((one) => [sourceFolder(one), renderedFiles(one.manifests)] as const),
    ]),
    deployed,
    findings: findings.map((finding) => ({ ...finding, ...(where && { where }) })),
    peers: [...peers],
  };
}

/** All that is known of it without making its objects. */
export function deployedService(
  { environment, service, namespace, cluster, syncWave, placed }: ServicePlacement,
  outline: Outline,
  hasBase: boolean,
): Omit<DeployedService, "manifests"> {
  const { source = environment.source ?? "kustomize" } = service.knobs;
  const reads = hasBase && source === "kustomize" ? [basePath] : [];
  const { site } = placed;
  return { service, environment, namespace, cluster, syncWave, source, site, outline, reads };
}

function foldersOf(service: string, { base, overlays }: KustomizeTree): ReadonlyMap<string, Files> {
  const folders = new Map<string, Files>();
  // Without anything in common there is no base to read.
  if (base.size > 0) folders.set(baseFolder(service), base);
  for (const [environment, files] of Object.entries(overlays))
    folders.set(overlayFolder(service, environment), files);
  return folders;
}

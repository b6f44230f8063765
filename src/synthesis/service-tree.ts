import { type DeployedService, sourceFolder } from "../argocd/deployed-service.ts";
import type { Finding } from "../errors.ts";
import { derive } from "../kustomize/derive.ts";
import type { Files } from "../kustomize/types.ts";
import { baseFolder, basePath, overlayFolder } from "../layout.ts";
import type { Manifest } from "../manifest/manifest.ts";
import { placeOf } from "../model/call-site.ts";
import { resolveBase } from "../model/resolve.ts";
import type { ServiceDefinition } from "../model/service.ts";
import type { Surroundings } from "../model/surroundings.ts";
import type { DesiredState } from "./desired-state.ts";
import { objectsOf } from "./objects.ts";
import { renderedFiles, skippedFiles } from "./rendered-tree.ts";

/** One service in all its environments: the folders of dist/ that are its own, and what Argo CD is to deploy. */
export interface ServiceTree {
  readonly folders: ReadonlyMap<string, Files>;
  readonly deployed: readonly DeployedService[];
  readonly base: readonly Manifest[];
  readonly findings: readonly Finding[];
}

export function serviceTree(
  definition: ServiceDefinition,
  states: readonly DesiredState[],
  surroundings: Surroundings,
  preview?: DesiredState,
): ServiceTree {
  const base = objectsOf(resolveBase(definition, surroundings), definition.site);
  const placed = preview ? [...states, preview] : states;
  const overlays = Object.fromEntries(placed.map(({ environment, overlay }) => [environment.name, overlay]));
  const { tree, findings: derived } = derive({ base, overlays, basePath });
  const findings = [...derived];
  const folders = new Map<string, Files>();
  // Without anything in common there is no base to read.
  if (tree.base.size > 0) folders.set(baseFolder(definition.name), tree.base);
  for (const [environment, files] of Object.entries(tree.overlays)) {
    folders.set(overlayFolder(definition.name, environment), files);
  }
  const deployed = states.map((state) => deployedService(state, tree.base.size > 0));
  for (const one of deployed.filter(({ source }) => source === "rendered")) {
    folders.set(sourceFolder(one), renderedFiles(one.manifests));
    findings.push(...skippedFiles(one));
  }
  // Reading a place costs a hundred times what remembering it does: only a finding needs one.
  const where = findings.length > 0 ? placeOf(definition.site) : undefined;
  const located = findings.map((finding) => ({ ...finding, ...(where && { where }) }));
  return { folders, deployed, base, findings: located };
}

function deployedService(
  { service, environment, namespace, syncWave, site, overlay }: DesiredState,
  hasBase: boolean,
): DeployedService {
  const { cluster = environment.cluster, source = environment.source ?? "kustomize" } = service.knobs;
  const reads = hasBase && source === "kustomize" ? [basePath] : [];
  return {
    service,
    environment,
    namespace,
    cluster,
    syncWave,
    source,
    site,
    manifests: overlay.desired,
    reads,
  };
}

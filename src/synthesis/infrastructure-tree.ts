import type { Component, Installation } from "../argocd/infrastructure/component.ts";
import { builtManifests } from "../constructs/built-manifests.ts";
import type { KnownToConstructs } from "../constructs/known-to-constructs.ts";
import { derive } from "../kustomize/derive.ts";
import type { FileContent, Files } from "../kustomize/types.ts";
import { basePath, infrastructureFolder, infrastructureOverlayFolder, valuesFile } from "../layout.ts";
import { equal } from "../manifest/equal.ts";
import type { Json, Manifest } from "../manifest/manifest.ts";
import type { Cluster } from "../model/cluster.ts";
import { differencesOn, hasLabels, type Infrastructure } from "../model/infrastructure.ts";
import { infrastructureWaves } from "../model/infrastructure-waves.ts";
import { lessValues, mergeValues } from "../model/merge-values.ts";
import { inOrder, type Platform } from "../model/platform.ts";
import { buildFailure } from "./objects.ts";

/** The components of the clusters: what all of them share, and what each has of its own. */
export function infrastructureComponents({
  infrastructure = [],
  clusters,
  fileAt,
  monitoring,
}: Platform): readonly Component[] {
  const known = { fileAt, monitoring };
  const waves = infrastructureWaves(infrastructure);
  return inOrder(infrastructure).map((component) => {
    const manifests = objectsWith(component, {}, known);
    const selected = inOrder(clusters).filter((cluster) => hasLabels(cluster, component.clusters));
    const { values } = component.chart ?? {};
    return {
      infrastructure: component,
      wave: waves.get(component) ?? 0,
      manifests,
      ...(values && { values }),
      installations: selected.map((cluster) => installationOn(cluster, component, manifests, known)),
    };
  });
}

function installationOn(
  cluster: Cluster,
  component: Infrastructure,
  shared: readonly Manifest[],
  known: KnownToConstructs,
): Installation {
  const differences = differencesOn(component, cluster);
  const settings = Object.assign({}, ...differences.map((one) => one.settings));
  const manifests = Object.keys(settings).length > 0 ? objectsWith(component, settings, known) : shared;
  const base = component.chart?.values ?? {};
  const own = lessValues(base, differences.map(({ values }) => values ?? {}).reduce(mergeValues, {}));
  const version = differences.findLast((one) => one.version !== undefined)?.version;
  return {
    cluster,
    manifests,
    differs: !equal(manifests as unknown as Json, shared as unknown as Json),
    ...(Object.keys(own).length > 0 && { ownValues: own }),
    ...(version && { version }),
  };
}

function objectsWith(
  { name, site, build, settings }: Infrastructure,
  own: Readonly<Record<string, unknown>>,
  known: KnownToConstructs,
): readonly Manifest[] {
  if (!build) return [];
  try {
    return builtManifests(name, (scope) => build(scope, { ...settings, ...own }), known);
  } catch (error) {
    throw buildFailure(error, `infrastructure "${name}"`, site);
  }
}

/** Base and overlays of every component, each with the values of its chart beside the objects. */
export function infrastructureFolders(components: readonly Component[]): ReadonlyMap<string, Files> {
  return new Map(components.flatMap(foldersOf));
}

function foldersOf({ infrastructure, manifests, values, installations }: Component): [string, Files][] {
  const { name } = infrastructure;
  const differing = installations.filter((on) => on.differs);
  const overlays = Object.fromEntries(differing.map((on) => [on.cluster.name, { desired: on.manifests }]));
  const { tree } = derive({ base: manifests, overlays, basePath });
  const folders: [string, Files][] = [
    [infrastructureFolder(name), withValues(tree.base, values)],
    ...installations.map((on): [string, Files] => [
      infrastructureOverlayFolder(name, on.cluster.name),
      withValues(tree.overlays[on.cluster.name] ?? new Map(), on.ownValues),
    ]),
  ];
  return folders.filter(([, files]) => files.size > 0);
}

function withValues(files: Files, values: FileContent | undefined): Files {
  return values ? new Map([...files, [valuesFile, values]]) : files;
}

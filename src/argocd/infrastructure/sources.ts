import { infrastructureFolder, infrastructureOverlayFolder, valuesFile } from "../../layout.ts";
import type { JsonObject } from "../../manifest/manifest.ts";
import type { Platform } from "../../model/platform.ts";
import { pathInRepository, revisionOf } from "../application.ts";
import type { Component, Installation } from "./component.ts";

/** What Argo CD reads of this repository for the values of a chart: `$values/dist/…`. */
const values = "values";

/** The sources of a component, each rendered for itself: its chart, its kustomization, its own objects. */
export function sourcesOf(
  platform: Platform,
  component: Component,
  on?: Installation,
): readonly JsonObject[] {
  const { kustomize, chart } = component.infrastructure;
  const files = valueFiles(platform, component, on);
  const own = ownFolder(component, on);
  const repository = { repoURL: platform.repository, targetRevision: revisionOf(platform) };
  return [
    ...(chart ? [chartSource(component, files, on)] : []),
    ...(kustomize
      ? [
          {
            repoURL: kustomize.repository ?? platform.repository,
            targetRevision: kustomize.revision ?? revisionOf(platform),
            path: kustomize.path,
          },
        ]
      : []),
    ...(own || files.length > 0
      ? [
          {
            ...repository,
            ...(own && { path: pathInRepository(platform, own) }),
            ...(files.length > 0 && { ref: values }),
          },
        ]
      : []),
  ];
}

/** One source as `source`, several as `sources`. */
export function sourceFields(sources: readonly JsonObject[]): JsonObject {
  const [only, ...more] = sources;
  return only && more.length === 0 ? { source: only } : { sources };
}

function chartSource({ infrastructure }: Component, files: readonly string[], on?: Installation): JsonObject {
  const { chart, name } = infrastructure;
  if (!chart) return {};
  return {
    repoURL: chartRepository(chart.repository),
    chart: chart.name,
    targetRevision: on?.version ?? chart.version,
    helm: {
      releaseName: chart.releaseName ?? name,
      ...(files.length > 0 && { valueFiles: files }),
      ...(chart.skipCrds && { skipCrds: true }),
    },
  };
}

/** With `chart:`, Argo CD takes an address without scheme for an OCI registry. */
export function chartRepository(repository: string): string {
  return repository.replace(/^oci:\/\//, "");
}

function valueFiles(
  platform: Platform,
  { infrastructure: { name }, values: shared }: Component,
  on?: Installation,
): readonly string[] {
  const folders = [
    ...(shared ? [infrastructureFolder(name)] : []),
    ...(on?.ownValues ? [infrastructureOverlayFolder(name, on.cluster.name)] : []),
  ];
  return folders.map((folder) => `$${values}/${pathInRepository(platform, `${folder}/${valuesFile}`)}`);
}

/** The folder of the component's own objects; undefined where it has none. */
export function ownFolder(component: Component, on?: Installation): string | undefined {
  const { name } = component.infrastructure;
  if (on?.differs)
    return on.manifests.length > 0 ? infrastructureOverlayFolder(name, on.cluster.name) : undefined;
  return component.manifests.length > 0 ? infrastructureFolder(name) : undefined;
}

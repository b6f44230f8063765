import type { JsonObject, Manifest } from "../../manifest/manifest.ts";
import { destinationOf } from "../../model/cluster.ts";
import type { Platform } from "../../model/platform.ts";
import { permittedKinds, projectManifest } from "../app-project.ts";
import { outlineOf } from "../outline.ts";
import { windowFields } from "../sync-windows.ts";
import { type Component, infrastructureProject, installationName, makesItsNamespace } from "./component.ts";
import { chartRepository } from "./sources.ts";

/** Before every Application of infrastructure, whose waves are negative: without its project none can sync. */
export const projectWave = { "argocd.argoproj.io/sync-wave": "-100" };

/** One project for all components, with exactly the repositories, clusters, namespaces and kinds that they name. */
export function infrastructureProjects(
  platform: Platform,
  components: readonly Component[],
): readonly Manifest[] {
  if (components.length === 0) return [];
  const windows = components.flatMap(windowsOf);
  const project = projectManifest(platform, infrastructureProject, {
    description: "What the clusters need before services run there",
    sourceRepos: repositoriesOf(platform, components),
    destinations: destinationsOf(components),
    ...kindsOf(platform, components),
    ...(windows.length > 0 && { syncWindows: windows }),
  });
  return [{ ...project, metadata: { ...project.metadata, annotations: projectWave } }];
}

function repositoriesOf(platform: Platform, components: readonly Component[]): readonly string[] {
  const foreign = components.flatMap(({ infrastructure: { chart, kustomize } }) => [
    ...(chart ? [chartRepository(chart.repository)] : []),
    ...(kustomize?.repository ? [kustomize.repository] : []),
  ]);
  return [...new Set([platform.repository, ...foreign.sort()])];
}

function destinationsOf(components: readonly Component[]): readonly JsonObject[] {
  const destinations = components.flatMap(({ infrastructure, manifests, installations }) => {
    const { namespace, chart, kustomize } = infrastructure;
    const elsewhere = [...(chart?.namespaces ?? []), ...(kustomize?.namespaces ?? [])];
    return installations.flatMap((on) => {
      const own = [...manifests, ...on.manifests].flatMap(({ metadata }) => metadata.namespace ?? []);
      const namespaces = new Set([namespace, ...elsewhere, ...own]);
      return [...namespaces].map((one) => ({ ...destinationOf(on.cluster), namespace: one }));
    });
  });
  return [...new Map(destinations.map((one) => [JSON.stringify(one), one])).values()];
}

/** Those of the objects, and those that each chart's owner says it makes. */
function kindsOf({ customResources }: Platform, components: readonly Component[]): JsonObject {
  const stated = components.flatMap(({ infrastructure: { chart, kustomize } }) => [
    ...(chart ? [chart.kinds] : []),
    ...(kustomize ? [kustomize.kinds] : []),
  ]);
  const made = components.flatMap(({ manifests, installations }) => [
    ...manifests,
    ...installations.flatMap((on) => on.manifests),
  ]);
  const createsNamespaces = components.some(
    (one) => one.infrastructure.syncOptions?.createNamespace ?? !makesItsNamespace(one),
  );
  return permittedKinds([outlineOf(made, customResources)], createsNamespaces, stated);
}

function windowsOf({ infrastructure, installations }: Component): readonly JsonObject[] {
  const applications = installations.map(({ cluster }) => installationName(infrastructure, cluster.name));
  return (infrastructure.syncWindows ?? []).map((window) => windowFields(window, applications));
}

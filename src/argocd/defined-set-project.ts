import { isClusterScoped } from "../manifest/known-kinds.ts";
import type { JsonObject, Manifest } from "../manifest/manifest.ts";
import type { ApplicationSet } from "../model/application-set/application-set.ts";
import { evaluate, possibleClusters, possibleTexts } from "../model/application-set/evaluate.ts";
import { destinationOf } from "../model/cluster.ts";
import type { Platform } from "../model/platform.ts";
import { kindsOf, projectManifest } from "./app-project.ts";
import type { DefinedSet } from "./defined-set.ts";
import { policyLine } from "./project-roles.ts";
import { syncWindowsFor } from "./sync-windows.ts";

/** A set's own project: what its template can become, and nothing else. */
export function definedSetProject(platform: Platform, { set, manifests }: DefinedSet): Manifest {
  const { name, team, teamMay = ["get", "logs"], syncWindows = [], syncOptions } = set;
  const { source } = evaluate(set);
  const windows = syncWindowsFor(syncWindows, (application) => application);
  return projectManifest(platform, name, {
    description: `Applications of the ApplicationSet ${name}`,
    sourceRepos: [source?.repository ?? platform.repository],
    destinations: destinationsOf(platform, set, manifests),
    ...permittedKinds(set, manifests, syncOptions?.createNamespace !== false),
    ...(team && {
      roles: [
        {
          name: team.name,
          description: team.description ?? `Team ${team.name}`,
          groups: team.groups,
          policies: teamMay.map((action) => policyLine(`proj:${name}:${team.name}`, action, `${name}/*`)),
        },
      ],
    }),
    ...(windows.length > 0 && { syncWindows: windows }),
  });
}

function destinationsOf(
  platform: Platform,
  { generator, ...set }: ApplicationSet,
  manifests: readonly Manifest[],
): readonly JsonObject[] {
  const { destination } = evaluate({ generator, ...set });
  const clusters = possibleClusters(destination, generator, platform.clusters);
  const servers = clusters?.map(destinationOf) ?? [{ server: "*" }];
  const own = manifests.flatMap(({ metadata }) => metadata.namespace ?? []);
  const namespaces = [...possibleTexts(destination.namespace, generator, platform.clusters), ...new Set(own)];
  return namespaces.flatMap((namespace) => servers.map((server) => ({ ...server, namespace })));
}

/** What states no namespace gets the destination's, unless its kind has none; of a custom resource nobody knows. */
function permittedKinds(
  { kinds = [] }: ApplicationSet,
  manifests: readonly Manifest[],
  withNamespaces: boolean,
): JsonObject {
  const stated = kinds.map(({ group = "", kind }) => manifestOf(group === "" ? "v1" : `${group}/v1`, kind));
  const objects = manifests.flatMap((one): readonly Manifest[] => {
    const { apiVersion, kind, metadata } = one;
    if (metadata.namespace || isClusterScoped(apiVersion, kind)) return [one];
    const isOwnKind = !apiVersion.includes(".") || apiVersion.includes(".k8s.io/");
    return isOwnKind ? [manifestOf(apiVersion, kind)] : [one, manifestOf(apiVersion, kind)];
  });
  return kindsOf([...objects, ...stated], withNamespaces);
}

function manifestOf(apiVersion: string, kind: string): Manifest {
  return { apiVersion, kind, metadata: { name: "any", namespace: "any" } };
}

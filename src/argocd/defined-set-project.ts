import type { JsonObject, Manifest } from "../manifest/manifest.ts";
import type { ApplicationSet } from "../model/application-set/application-set.ts";
import { evaluate, possibleClusters, possibleTexts } from "../model/application-set/evaluate.ts";
import { destinationOf } from "../model/cluster.ts";
import type { Platform } from "../model/platform.ts";
import { type PermittedKinds, permittedKinds, projectManifest } from "./app-project.ts";
import type { DefinedSet } from "./defined-set.ts";
import { outlineOf } from "./outline.ts";
import { policyLine } from "./project-roles.ts";
import { windowFields } from "./sync-windows.ts";

/** A set's own project: what its template can become, and nothing else. */
export function definedSetProject(platform: Platform, { set, manifests }: DefinedSet): Manifest {
  const { name, team, teamMay = ["get", "logs"], syncWindows = [], syncOptions } = set;
  const { source, destination } = evaluate(set);
  const namespaces = possibleTexts(destination.namespace, set.generator, platform.clusters);
  const made = syncOptions?.createNamespace === false ? [] : namespaces;
  const own = manifests.flatMap(({ metadata }) => metadata.namespace ?? []);
  const windows = syncWindows.map(({ services = ["*"], ...window }) => windowFields(window, services));
  return projectManifest(platform, name, {
    description: `Applications of the ApplicationSet ${name}`,
    sourceRepos: [source?.repository ?? platform.repository],
    destinations: destinationsOf(platform, set, [...namespaces, ...own]),
    ...withNamespaces(
      permittedKinds([outlineOf(manifests, platform.customResources)], false, [
        { namespaced: set.kinds ?? [] },
      ]),
      made,
    ),
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
  set: ApplicationSet,
  namespaces: readonly string[],
): readonly JsonObject[] {
  const clusters = possibleClusters(evaluate(set).destination, set.generator, platform.clusters);
  const servers = clusters?.map(destinationOf) ?? [{ server: "*" }];
  return [...new Set(namespaces)].flatMap((namespace) => servers.map((server) => ({ ...server, namespace })));
}

/** Who writes what is deployed may make the namespaces of the set, and change none of anybody else. */
export function withNamespaces(kinds: PermittedKinds, namespaces: readonly string[]): JsonObject {
  const own = namespaces.map((name) => ({ group: "", kind: "Namespace", name }));
  return { ...kinds, clusterResourceWhitelist: [...own, ...kinds.clusterResourceWhitelist] };
}

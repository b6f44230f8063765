import { groupBy } from "../manifest/group-by.ts";
import type { JsonObject, Manifest } from "../manifest/manifest.ts";
import type { Kinds } from "../model/chart.ts";
import { destinationOf } from "../model/cluster.ts";
import type { Platform } from "../model/platform.ts";
import { argocdNamespace, cascadeFinalizer } from "./application.ts";
import { type DeployedService, projectName } from "./deployed-service.ts";
import type { Outline } from "./outline.ts";
import { teamRoles } from "./project-roles.ts";
import { syncWindowsOf } from "./sync-windows.ts";

/** The AppProjects of everything deployed, with exactly what their Applications need. */
export function appProjects(platform: Platform, deployed: readonly DeployedService[]): readonly Manifest[] {
  const perTeam = platform.projects === "team-and-environment";
  const members = groupBy(deployed, ({ environment, service }) =>
    projectName(environment, service.team.name, perTeam),
  );
  return [...members].map(([name, group]) => appProject(platform, name, group));
}

function appProject(platform: Platform, name: string, deployed: readonly DeployedService[]): Manifest {
  const environments = [...new Set(deployed.map(({ environment }) => environment))];
  const syncWindows = environments.flatMap(syncWindowsOf);
  return projectManifest(platform, name, {
    description: `What runs in ${environments.map((environment) => environment.name).join(" and ")}`,
    sourceRepos: [platform.repository],
    destinations: destinationsOf(deployed),
    ...permittedKinds(
      deployed.map(({ outline }) => outline),
      environments.some(createsNamespaces),
    ),
    roles: teamRoles(platform, name, deployed),
    ...(syncWindows.length > 0 && { syncWindows }),
  });
}

/** What all our projects share: orphans are reported, and no project goes while an Application uses it. */
export function projectManifest(platform: Platform, name: string, spec: JsonObject): Manifest {
  return {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "AppProject",
    metadata: { name, namespace: argocdNamespace(platform), finalizers: [cascadeFinalizer] },
    spec: { ...spec, orphanedResources: { warn: true } },
  };
}

function destinationsOf(deployed: readonly DeployedService[]): readonly JsonObject[] {
  const destinations = new Map<string, JsonObject>();
  for (const { cluster, namespace, outline } of deployed) {
    const target = destinationOf(cluster);
    const namespaces = new Set([namespace, ...outline.namespaces]);
    for (const one of namespaces) destinations.set(`${one} ${cluster.name}`, { ...target, namespace: one });
  }
  return inOrder(destinations);
}

function createsNamespaces({ namespaces, syncOptions }: DeployedService["environment"]): boolean {
  return namespaces === undefined && syncOptions?.createNamespace !== false;
}

export interface PermittedKinds extends JsonObject {
  readonly clusterResourceWhitelist: readonly JsonObject[];
  readonly namespaceResourceWhitelist: readonly JsonObject[];
}

/** The kinds that are rendered, cluster-scoped apart; a Namespace that the sync makes, and what is `stated`, count as well. */
export function permittedKinds(
  outlines: readonly Pick<Outline, "kinds">[],
  withNamespaces: boolean,
  stated: readonly Kinds[] = [],
): PermittedKinds {
  const cluster = new Map<string, JsonObject>();
  const namespaced = new Map<string, JsonObject>();
  if (withNamespaces) cluster.set("/Namespace", { group: "", kind: "Namespace" });
  // What an earlier run left has one list of kinds for all that are alike.
  for (const kinds of new Set(outlines.map((outline) => outline.kinds))) {
    for (const { group, kind, scope } of kinds) {
      // A kind has one scope: where it is not known, a line in the other list as well permits nothing more.
      if (scope !== "namespaced") cluster.set(`${group}/${kind}`, { group, kind });
      if (scope !== "cluster") namespaced.set(`${group}/${kind}`, { group, kind });
    }
  }
  // Argo CD's action "Create Job" runs a CronJob's work at once, and asks the project for the Job.
  if (namespaced.has("batch/CronJob")) namespaced.set("batch/Job", { group: "batch", kind: "Job" });
  for (const kinds of stated) {
    for (const kind of kinds.cluster ?? []) cluster.set(...entryOf(kind));
    for (const kind of kinds.namespaced ?? []) namespaced.set(...entryOf(kind));
  }
  return { clusterResourceWhitelist: inOrder(cluster), namespaceResourceWhitelist: inOrder(namespaced) };
}

/** `"apps/Deployment"`, or a kind of the core group by its name alone. */
function entryOf(stated: string): [string, JsonObject] {
  const slash = stated.lastIndexOf("/");
  const [group, kind] = [stated.slice(0, Math.max(slash, 0)), stated.slice(slash + 1)];
  return [`${group}/${kind}`, { group, kind }];
}

function inOrder(entries: ReadonlyMap<string, JsonObject>): readonly JsonObject[] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

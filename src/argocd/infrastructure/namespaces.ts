import { namespacesFolder } from "../../layout.ts";
import type { JsonObject, Manifest } from "../../manifest/manifest.ts";
import { type Cluster, destinationOf } from "../../model/cluster.ts";
import { type Environment, placementsOf } from "../../model/environment.ts";
import type { Platform } from "../../model/platform.ts";
import { resolvePlacement } from "../../model/resolve.ts";
import { automated } from "../../model/sync.ts";
import type { Team } from "../../model/team.ts";
import { permittedKinds, projectManifest } from "../app-project.ts";
import { argocdNamespace, pathInRepository, revisionOf } from "../application.ts";
import { outlineOf } from "../outline.ts";
import { type Grant, rolesOf } from "../project-roles.ts";
import { syncPolicyOf } from "../sync-policy.ts";
import { projectWave } from "./project.ts";

/** Apart from other infrastructure: what installs operators has no business in the services' namespaces. */
export const namespacesProject = "namespaces";

/** The namespaces of an environment on one cluster. */
export interface NamespacesOn {
  readonly environment: Environment;
  readonly cluster: Cluster;
  /** In the order of their names. */
  readonly manifests: readonly Manifest[];
}

export function namespacesName({
  environment,
  cluster,
}: Pick<NamespacesOn, "environment" | "cluster">): string {
  return `namespaces-${environment.name}-${cluster.name}`;
}

/**
 * Synced in the wave before the services, and in no sync window: a namespace that waits would hold up all of them. What goes from Git
 * goes from the cluster, but for the namespaces themselves.
 */
export function namespacesApplication(platform: Platform, namespaces: NamespacesOn): Manifest {
  const { environment, cluster } = namespaces;
  return {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "Application",
    metadata: {
      name: namespacesName(namespaces),
      namespace: argocdNamespace(platform),
      labels: { environment: environment.name, component: "namespaces", cluster: cluster.name },
      annotations: {
        ...(platform.manifestGeneratePaths !== false && {
          "argocd.argoproj.io/manifest-generate-paths": ".",
        }),
        "argocd.argoproj.io/sync-wave": "-1",
      },
    },
    spec: {
      project: namespacesProject,
      source: {
        repoURL: platform.repository,
        targetRevision: revisionOf(platform, environment),
        path: pathInRepository(platform, namespacesFolder(environment.name, cluster.name)),
      },
      destination: { ...destinationOf(cluster) },
      syncPolicy: syncPolicyOf(
        {
          sync: automated({ prune: true, selfHeal: true }),
          syncOptions: { createNamespace: false, serverSideApply: true },
        },
        false,
      ),
    },
  };
}

export function namespacesProjects(platform: Platform, all: readonly NamespacesOn[]): readonly Manifest[] {
  if (all.length === 0) return [];
  const project = projectManifest(platform, namespacesProject, {
    description: "The namespaces of the environments, and what they hold pods to",
    sourceRepos: [platform.repository],
    destinations: destinationsOf(all),
    ...permittedKinds(
      all.map(({ manifests }) => outlineOf(manifests, platform.customResources)),
      false,
    ),
    roles: rolesOf(
      namespacesProject,
      all.flatMap((on) => grantsOn(platform, on)),
    ),
  });
  return [{ ...project, metadata: { ...project.metadata, annotations: projectWave } }];
}

/** Who sees services that wait for their namespaces, or are refused a pod there, sees these; Git alone changes them. */
function grantsOn({ teamsMay }: Platform, on: NamespacesOn): readonly Grant[] {
  const { environment, cluster } = on;
  if (!teamsMay[environment.name]?.includes("get")) return [];
  const here = placementsOf(environment).filter(
    ({ placed }) => (resolvePlacement(placed).knobs.cluster ?? environment.cluster) === cluster,
  );
  const teams = new Set(here.map(({ placed }) => placed.definition.knobs.team as Team));
  return [...teams].map((team) => ({ team, action: "get", application: namespacesName(on) }));
}

/** The Applications name a cluster and no namespace; their objects are in the namespaces that they make. */
function destinationsOf(all: readonly NamespacesOn[]): readonly JsonObject[] {
  const clusters = new Map(all.map(({ cluster }) => [cluster.name, { ...destinationOf(cluster) }]));
  const namespaces = all.flatMap(({ cluster, manifests }) =>
    manifests
      .filter(({ kind }) => kind === "Namespace")
      .map(({ metadata }) => ({ ...destinationOf(cluster), namespace: metadata.name })),
  );
  return [...clusters.values(), ...namespaces];
}

import { infrastructureFolder } from "../layout.ts";
import type { Manifest } from "../manifest/manifest.ts";
import { type Cluster, destinationOf } from "../model/cluster.ts";
import type { Infrastructure } from "../model/infrastructure.ts";
import type { Platform } from "../model/platform.ts";
import { permittedKinds, projectManifest } from "./app-project.ts";
import { pathInRepository, revisionOf } from "./application.ts";
import { applicationSet } from "./application-set.ts";
import { outlineOf } from "./outline.ts";

export const infrastructureProject = "infrastructure";

/** A component of the clusters, with its objects. */
export interface Component {
  readonly infrastructure: Infrastructure;
  readonly manifests: readonly Manifest[];
}

/** One Application for each cluster whose labels ask for the component. */
export function infrastructureSet(platform: Platform, { infrastructure }: Component): Manifest {
  const { name, clusters, namespace } = infrastructure;
  return applicationSet(platform, `infrastructure-${name}`, {
    generators: [{ clusters: { selector: { matchLabels: clusters } } }],
    // A cluster that loses its label keeps what runs there until somebody deletes it on purpose.
    syncPolicy: { preserveResourcesOnDeletion: true },
    template: {
      metadata: {
        name: `${name}-{{ .nameNormalized }}`,
        labels: { component: name, cluster: "{{ .nameNormalized }}" },
      },
      spec: {
        project: infrastructureProject,
        source: {
          repoURL: platform.repository,
          targetRevision: revisionOf(platform),
          path: pathInRepository(platform, infrastructureFolder(name)),
        },
        destination: { server: "{{ .server }}", namespace },
        syncPolicy: {
          automated: { prune: false, selfHeal: true, allowEmpty: false },
          syncOptions: ["CreateNamespace=true", "ServerSideApply=true"],
        },
      },
    },
  });
}

export function infrastructureProjects(
  platform: Platform,
  components: readonly Component[],
): readonly Manifest[] {
  if (components.length === 0) return [];
  const destinations = components.flatMap(({ infrastructure, manifests }) => {
    const namespaces = new Set([
      infrastructure.namespace,
      ...manifests.flatMap((one) => one.metadata.namespace ?? []),
    ]);
    return platform.clusters
      .filter((cluster) => isSelected(cluster, infrastructure))
      .flatMap((cluster) => [...namespaces].map((namespace) => ({ ...destinationOf(cluster), namespace })));
  });
  const unique = new Map(destinations.map((destination) => [JSON.stringify(destination), destination]));
  return [
    projectManifest(platform, infrastructureProject, {
      description: "What the clusters need before services run there",
      sourceRepos: [platform.repository],
      destinations: [...unique.values()],
      ...permittedKinds(
        components.map(({ manifests }) => outlineOf(manifests)),
        true,
      ),
    }),
  ];
}

function isSelected({ labels = {} }: Cluster, { clusters }: Infrastructure): boolean {
  return Object.entries(clusters).every(([key, value]) => labels[key] === value);
}

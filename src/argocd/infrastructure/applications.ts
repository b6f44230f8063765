import { basePath } from "../../layout.ts";
import type { JsonObject, Manifest } from "../../manifest/manifest.ts";
import { destinationOf } from "../../model/cluster.ts";
import type { Platform } from "../../model/platform.ts";
import { automated } from "../../model/sync.ts";
import { argocdNamespace } from "../application.ts";
import { applicationSet } from "../application-set.ts";
import { syncPolicyOf } from "../sync-policy.ts";
import {
  type Component,
  type Installation,
  infrastructureProject,
  installationName,
  makesItsNamespace,
} from "./component.ts";
import { ownFolder, sourceFields, sourcesOf } from "./sources.ts";

const wave = "argocd.argoproj.io/sync-wave";

/**
 * A component on one cluster. No finalizer: who takes a component out of Git, or its label from a cluster, leaves what runs there
 * until somebody deletes it on purpose.
 */
export function infrastructureApplication(
  platform: Platform,
  component: Component,
  on: Installation,
): Manifest {
  const { infrastructure } = component;
  const { cluster } = on;
  return {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "Application",
    metadata: {
      name: installationName(infrastructure, cluster.name),
      namespace: argocdNamespace(platform),
      labels: { component: infrastructure.name, cluster: cluster.name },
      annotations: { ...generatePaths(platform, component, on), [wave]: String(component.wave) },
    },
    spec: specOf(component, sourcesOf(platform, component, on), {
      ...destinationOf(cluster),
      namespace: infrastructure.namespace,
    }),
  };
}

/** One Application for each cluster whose labels ask for the component, whoever registered it. */
export function infrastructureSet(platform: Platform, component: Component): Manifest {
  const { name, clusters, namespace } = component.infrastructure;
  const set = applicationSet(platform, `infrastructure-${name}`, {
    generators: [{ clusters: { selector: { matchLabels: clusters } } }],
    // A cluster that loses its label keeps what runs there until somebody deletes it on purpose.
    syncPolicy: { preserveResourcesOnDeletion: true },
    template: {
      metadata: {
        name: `${name}-{{ .nameNormalized }}`,
        labels: { component: name, cluster: "{{ .nameNormalized }}" },
      },
      spec: specOf(component, sourcesOf(platform, component), { server: "{{ .server }}", namespace }),
    },
  });
  return { ...set, metadata: { ...set.metadata, annotations: { [wave]: String(component.wave) } } };
}

function specOf(component: Component, sources: readonly JsonObject[], destination: JsonObject): JsonObject {
  const { ignoreDifferences = [] } = component.infrastructure;
  return {
    project: infrastructureProject,
    ...sourceFields(sources),
    destination,
    syncPolicy: syncPolicy(component),
    ...(ignoreDifferences.length > 0 && { ignoreDifferences: ignoreDifferences.map((one) => ({ ...one })) }),
  };
}

function syncPolicy(component: Component): JsonObject {
  const { sync = automated({ selfHeal: true }), syncOptions, retry, ...own } = component.infrastructure;
  const { chart, kustomize, namespaceLabels, ignoreDifferences = [] } = own;
  // What is rendered elsewhere may bring the definitions of our own objects in the same sync.
  const bringsDefinitions = (chart ?? kustomize) !== undefined && component.manifests.length > 0;
  const options = {
    createNamespace: !makesItsNamespace(component),
    serverSideApply: true,
    ...(bringsDefinitions && { skipDryRunOnMissingResource: true }),
    ...syncOptions,
  };
  return {
    ...syncPolicyOf({ sync, syncOptions: options, ...(retry && { retry }) }, ignoreDifferences.length > 0),
    ...(namespaceLabels && { managedNamespaceMetadata: { labels: namespaceLabels } }),
  };
}

/** Only for one folder of this repository: with several sources Argo CD reads every path as one of each source. */
function generatePaths(platform: Platform, component: Component, on: Installation): JsonObject {
  const { chart, kustomize } = component.infrastructure;
  if (platform.manifestGeneratePaths === false || chart || kustomize || !ownFolder(component, on)) return {};
  const paths = on.differs && component.manifests.length > 0 ? [".", basePath] : ["."];
  return { "argocd.argoproj.io/manifest-generate-paths": paths.join(";") };
}

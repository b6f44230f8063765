import type { JsonObject, Manifest } from "../manifest/manifest.ts";
import { once } from "../manifest/once.ts";
import { destinationOf } from "../model/cluster.ts";
import type { Platform } from "../model/platform.ts";
import { applicationName, type DeployedService, projectName, sourceFolder } from "./deployed-service.ts";
import { subscriptions } from "./itself/subscriptions.ts";
import { syncPolicyOf } from "./sync-policy.ts";

/** Argo CD deletes an Application's objects with it only when this is there. */
export const cascadeFinalizer = "resources-finalizer.argocd.argoproj.io";

/** One service in one environment, as Argo CD deploys it. */
export function applicationOf(platform: Platform, deployed: DeployedService): Manifest {
  const { service, environment } = deployed;
  return {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "Application",
    metadata: {
      name: applicationName(deployed),
      namespace: argocdNamespace(platform),
      labels: { environment: environment.name, service: service.name, team: service.team.name },
      ...annotationsOf(platform, deployed),
      ...(environment.cascade === false ? {} : { finalizers: [cascadeFinalizer] }),
    },
    spec: applicationSpec(platform, deployed),
  };
}

export function argocdNamespace(platform: Platform): string {
  return platform.argocdNamespace ?? "argocd";
}

export function revisionOf(platform: Platform, environment?: DeployedService["environment"]): string {
  return environment?.revision ?? platform.revision ?? "main";
}

/** A folder of dist/ as a path in the repository. */
export function pathInRepository(platform: Platform, folder: string): string {
  const root = platform.path ?? "dist";
  return root === "." ? folder : `${root}/${folder}`;
}

/** Thousands of Applications of an environment have the same two. */
const syncPoliciesOf = once((environment: DeployedService["environment"]) => ({
  plain: syncPolicyOf(environment),
  ignoring: syncPolicyOf(environment, true),
}));

function applicationSpec(platform: Platform, deployed: DeployedService): JsonObject {
  const { service, environment, namespace, cluster, outline, source } = deployed;
  const { owned } = outline;
  const ignoreDifferences = [...owned, ...(service.knobs.ignoreDifferences ?? [])].map((one) => ({
    ...one,
  }));
  const links = Object.entries(service.knobs.links ?? {}).map(([name, value]) => ({ name, value }));
  const { revisionHistoryLimit } = environment;
  return {
    project: projectName(environment, service.team.name, platform.projects === "team-and-environment"),
    source: {
      repoURL: platform.repository,
      targetRevision: revisionOf(platform, environment),
      path: pathInRepository(platform, sourceFolder(deployed)),
      // Stated, so that nothing else in the folder can make Argo CD take it for something else.
      ...(source === "rendered" && { directory: { include: "*.yaml" } }),
    },
    destination: { ...destinationOf(cluster), namespace },
    syncPolicy: syncPoliciesOf(environment)[owned.length > 0 ? "ignoring" : "plain"],
    ...(ignoreDifferences.length > 0 && { ignoreDifferences }),
    ...(links.length > 0 && { info: links }),
    ...(revisionHistoryLimit !== undefined && { revisionHistoryLimit }),
  };
}

/** Argo CD renders an Application again only when one of the files changed that it reads. */
function annotationsOf(
  platform: Platform,
  { service, environment, syncWave, reads }: DeployedService,
): JsonObject {
  const annotations = {
    ...(platform.manifestGeneratePaths !== false && {
      "argocd.argoproj.io/manifest-generate-paths": [".", ...reads].join(";"),
    }),
    ...(syncWave !== 0 && { "argocd.argoproj.io/sync-wave": String(syncWave) }),
    ...subscriptions(platform, environment.name, service.team),
  };
  return Object.keys(annotations).length > 0 ? { annotations } : {};
}

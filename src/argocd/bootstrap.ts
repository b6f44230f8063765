import { argocdFolder } from "../layout.ts";
import type { Manifest } from "../manifest/manifest.ts";
import type { Platform } from "../model/platform.ts";
import { projectManifest } from "./app-project.ts";
import { argocdNamespace, pathInRepository, revisionOf } from "./application.ts";
import { rbacConfigMap } from "./rbac.ts";

/** The project of what manages Argo CD itself: its own objects, in its own namespace, and nothing else. */
export const bootstrapProject = "argocd";

const inCluster = "https://kubernetes.default.svc";

export interface BootstrapObjects {
  readonly project: Manifest;
  /** By the name of their file. */
  readonly objects: Readonly<Record<string, Manifest>>;
}

/** What is applied once by hand, and manages itself from then on. */
export function bootstrapObjects(platform: Platform): BootstrapObjects {
  return {
    project: rootProject(platform),
    objects: {
      "root-application": rootApplication(platform),
      "argocd-cm": settingsConfigMap(platform),
      "argocd-rbac-cm": rbacConfigMap(platform),
    },
  };
}

function rootProject(platform: Platform): Manifest {
  return projectManifest(platform, bootstrapProject, {
    description: "Argo CD's own configuration, from Git",
    sourceRepos: [platform.repository],
    destinations: [{ server: inCluster, namespace: argocdNamespace(platform) }],
    clusterResourceWhitelist: [],
    namespaceResourceWhitelist: [
      { group: "", kind: "ConfigMap" },
      { group: "argoproj.io", kind: "AppProject" },
      { group: "argoproj.io", kind: "Application" },
      { group: "argoproj.io", kind: "ApplicationSet" },
    ],
  });
}

/** The app of apps. It prunes, so that what leaves Git leaves the cluster; never all at once (allowEmpty: false). */
function rootApplication(platform: Platform): Manifest {
  return {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "Application",
    metadata: { name: `${platform.name}-root`, namespace: argocdNamespace(platform) },
    spec: {
      project: bootstrapProject,
      source: {
        repoURL: platform.repository,
        targetRevision: revisionOf(platform),
        path: pathInRepository(platform, argocdFolder),
        directory: { recurse: true },
      },
      destination: { server: inCluster, namespace: argocdNamespace(platform) },
      syncPolicy: {
        automated: { prune: true, selfHeal: true, allowEmpty: false },
        syncOptions: ["ApplyOutOfSyncOnly=true", "ServerSideApply=true"],
      },
    },
  };
}

/**
 * Applied by server-side apply, so Argo CD's installation keeps the keys that are not named here
 * (resource.exclusions above all). Health of Applications is what makes sync waves of an app of apps wait.
 */
function settingsConfigMap(platform: Platform): Manifest {
  return {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: {
      name: "argocd-cm",
      namespace: argocdNamespace(platform),
      labels: { "app.kubernetes.io/name": "argocd-cm", "app.kubernetes.io/part-of": "argocd" },
    },
    data: {
      "application.resourceTrackingMethod": "annotation",
      "resource.customizations.health.argoproj.io_Application": applicationHealth,
    },
  };
}

const applicationHealth = `hs = {}
hs.status = "Progressing"
hs.message = ""
if obj.status ~= nil and obj.status.health ~= nil then
  hs.status = obj.status.health.status
  if obj.status.health.message ~= nil then
    hs.message = obj.status.health.message
  end
end
return hs
`;

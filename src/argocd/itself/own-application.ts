import type { JsonObject, Manifest } from "../../manifest/manifest.ts";
import type { Platform } from "../../model/platform.ts";
import { argocdNamespace, pathInRepository, revisionOf } from "../application.ts";

/** The project of what manages Argo CD itself: its own objects, and nothing else. */
export const bootstrapProject = "argocd";

export const inCluster = "https://kubernetes.default.svc";

interface OwnApplication {
  readonly name: string;
  /** Folder in dist/. */
  readonly folder: string;
  readonly prune: boolean;
  readonly directory?: JsonObject;
  readonly syncOptions?: readonly string[];
  readonly retry?: JsonObject;
}

/**
 * An Application by which Argo CD manages a part of itself. Without the finalizer: when it goes, what it deployed stays. By
 * server-side apply: fields and keys that Git does not name, passwords above all, stay Argo CD's own.
 */
export function ownApplication(platform: Platform, application: OwnApplication): Manifest {
  const { name, folder, prune, directory, syncOptions = [], retry } = application;
  return {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "Application",
    metadata: { name, namespace: argocdNamespace(platform) },
    spec: {
      project: bootstrapProject,
      source: {
        repoURL: platform.repository,
        targetRevision: revisionOf(platform),
        path: pathInRepository(platform, folder),
        ...(directory && { directory }),
      },
      destination: { server: inCluster, namespace: argocdNamespace(platform) },
      syncPolicy: {
        automated: { prune, selfHeal: true, allowEmpty: false },
        syncOptions: ["ApplyOutOfSyncOnly=true", "ServerSideApply=true", ...syncOptions],
        ...(retry && { retry }),
      },
    },
  };
}

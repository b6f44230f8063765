import type { SyncWindow } from "../sync-windows/sync-window.ts";

type List<Item> = readonly Item[] | null | undefined;

/** An AppProject as far as Argo CD's decisions look at it. Absent, null and empty are told apart where Argo CD does. */
export interface AppProject {
  readonly metadata: { readonly name: string };
  readonly spec?: AppProjectSpec | undefined;
}

export interface AppProjectSpec {
  readonly sourceRepos?: List<string>;
  readonly sourceNamespaces?: List<string>;
  readonly destinations?: List<ProjectDestination>;
  readonly roles?: List<ProjectRole>;
  readonly syncWindows?: List<SyncWindow | null>;
  readonly clusterResourceWhitelist?: List<ResourceItem>;
  readonly clusterResourceBlacklist?: List<ResourceItem>;
  /** Absent: every namespaced kind. Empty: none. */
  readonly namespaceResourceWhitelist?: List<ResourceItem>;
  readonly namespaceResourceBlacklist?: List<ResourceItem>;
  readonly permitOnlyProjectScopedClusters?: boolean | undefined;
  readonly destinationServiceAccounts?: List<DestinationServiceAccount>;
}

export interface ProjectDestination {
  readonly server?: string | undefined;
  readonly name?: string | undefined;
  readonly namespace?: string | undefined;
}

export interface ProjectRole {
  readonly name?: string | undefined;
  readonly policies?: List<string>;
  readonly groups?: List<string>;
}

export interface ResourceItem {
  readonly group?: string | undefined;
  readonly kind?: string | undefined;
  /** Only in the lists of cluster-scoped kinds. */
  readonly name?: string | undefined;
}

export interface DestinationServiceAccount {
  readonly server?: string | undefined;
  readonly namespace?: string | undefined;
  readonly defaultServiceAccount?: string | undefined;
}

import type { Bytes, Cpu } from "../quantity.ts";

/** Argo CD's own manifests at one version, as a kustomization that an Application of its own manages. */
export interface ArgoCdInstall {
  /** A release of Argo CD, exactly: the tag that its manifests are read at. */
  readonly version: `v${number}.${number}.${number}`;
  /** Three Redis replicas, and two of the API and repository servers: needs three nodes. @default false */
  readonly highAvailability?: boolean;
  /**
   * `"namespace"`: without ClusterRoles and CRDs; Argo CD then manages itself with a cluster Secret's account.
   * @default "cluster"
   */
  readonly scope?: "cluster" | "namespace";
  /**
   * Argo CD's folder of manifests: `<Git repository>//<folder>`, read at the version, or a path in this repository.
   * @default "https://github.com/argoproj/argo-cd//manifests"
   */
  readonly manifests?: string;
  /** Image → where it is mirrored: `{ "quay.io/argoproj/argocd": "registry.acme.example/argocd" }`. @default none */
  readonly images?: Readonly<Record<string, string>>;
  /** What differs from the manifests. @default nothing */
  readonly components?: { readonly [Name in ArgoCdComponent]?: ComponentSize };
}

/** Part of Argo CD that runs by itself. */
export type ArgoCdComponent = (typeof argocdComponents)[number];

export const argocdComponents = [
  "controller",
  "server",
  "repoServer",
  "applicationSetController",
  "notificationsController",
  "dex",
] as const;

export interface ComponentSize {
  /** Of the controller: shards, each with some of the clusters. @default the manifests' own */
  readonly replicas?: number;
  /** Request. @default none */
  readonly cpu?: Cpu;
  /** Request, and limit. @default none */
  readonly memory?: Bytes;
}

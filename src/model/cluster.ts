import { type CallSite, callSiteOf } from "./call-site.ts";

export interface ClusterOptions {
  /** Address of the API server, as registered in Argo CD. @default the cluster is addressed by its name */
  readonly server?: string;
  /** Kubernetes minor version, for checks of served APIs: `"1.35"`. */
  readonly kubernetes: `1.${number}`;
  /** Labels of the cluster's Secret in Argo CD; ApplicationSets select clusters by them. @default none */
  readonly labels?: Readonly<Record<string, string>>;
}

export interface Cluster extends ClusterOptions {
  readonly name: string;
  readonly site: CallSite;
}

/** A cluster that Argo CD deploys to. */
export function defineCluster(name: string, options: ClusterOptions): Cluster {
  return { ...options, name, site: callSiteOf(defineCluster) };
}

/** How Argo CD is told of it: by server where an address is known, else by name; never both. */
export function destinationOf(cluster: Cluster): { readonly server: string } | { readonly name: string } {
  return cluster.server ? { server: cluster.server } : { name: cluster.name };
}

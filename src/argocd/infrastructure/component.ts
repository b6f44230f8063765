import type { JsonObject, Manifest } from "../../manifest/manifest.ts";
import type { ExactVersion } from "../../model/chart.ts";
import type { Cluster } from "../../model/cluster.ts";
import type { Infrastructure } from "../../model/infrastructure.ts";

/** The project of all components. */
export const infrastructureProject = "infrastructure";

/** A component of the clusters, with its own objects; what Argo CD renders of it is not known here. */
export interface Component {
  readonly infrastructure: Infrastructure;
  /** Of the Applications of its clusters; services begin at 0. */
  readonly wave: number;
  /** What all clusters share. */
  readonly manifests: readonly Manifest[];
  readonly values?: JsonObject;
  /** By the order of the platform's clusters. */
  readonly installations: readonly Installation[];
}

/** A component on one cluster of the platform. */
export interface Installation {
  readonly cluster: Cluster;
  readonly manifests: readonly Manifest[];
  /** Whether its own objects differ from the base. */
  readonly differs: boolean;
  /** What its chart's values have beside those of all clusters. */
  readonly ownValues?: JsonObject;
  readonly version?: ExactVersion;
}

export function installationName({ name }: Infrastructure, cluster: string): string {
  return `${name}-${cluster}`;
}

/** Then the sync does not have to. */
export function makesItsNamespace({ infrastructure, manifests }: Component): boolean {
  return manifests.some(
    ({ kind, metadata }) => kind === "Namespace" && metadata.name === infrastructure.namespace,
  );
}

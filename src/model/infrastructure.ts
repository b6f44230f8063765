import type { Construct } from "constructs";
import { type CallSite, callSiteOf } from "./call-site.ts";
import type { Chart, ChartValues, ExactVersion, RenderedByArgoCd, SomeValues } from "./chart.ts";
import type { Cluster } from "./cluster.ts";
import type { Settings } from "./overrides.ts";
import type { Widen } from "./per-environment.ts";
import type { IgnoreDifferences, Retry, Sync, SyncOptions, SyncWindow } from "./sync.ts";

/** Labels of a cluster's Secret in Argo CD. */
export type ClusterLabels = Readonly<Record<string, string>>;

/** A kustomization that somebody wrote, as Argo CD builds it. */
export interface KustomizeSource extends RenderedByArgoCd {
  /** Its folder in the repository. */
  readonly path: string;
  /** @default the platform's */
  readonly repository?: string;
  /** Tag or commit of another repository: what is installed must not move by itself. @default the platform's */
  readonly revision?: string;
}

/** The component's own typed values, for `build`. */
export type ComponentSettings<S> = { readonly [K in keyof S]: Widen<S[K]> };

/** What one cluster, or each with these labels, has of its own. Later entries win. */
export interface Difference<S, V> {
  readonly on: Cluster | ClusterLabels;
  /** Another version of the chart: to try it on one cluster first. */
  readonly version?: ExactVersion;
  readonly values?: SomeValues<V>;
  readonly settings?: Partial<ComponentSettings<S>>;
}

/** When and how Argo CD installs a component. */
export interface InstallationOptions {
  /** Installed and healthy before this one is, on every cluster. @default none */
  readonly dependsOn?: readonly Infrastructure[];
  /**
   * `"each"`: an Application for each cluster of the platform, in order, with differences. `"set"`: one ApplicationSet, for
   * clusters that register themselves too; the same everywhere, and nothing can depend on it. @default "each"
   */
  readonly applications?: "each" | "set";
  /** Labels of its namespace, which the sync makes. @default none */
  readonly namespaceLabels?: Readonly<Record<string, string>>;
  /** @default automated({ selfHeal: true }): nothing is pruned */
  readonly sync?: Sync;
  /** @default createNamespace and serverSideApply */
  readonly syncOptions?: SyncOptions;
  /** @default none: a sync passes at any time */
  readonly syncWindows?: readonly Omit<SyncWindow, "services">[];
  /** @default Argo CD's own: five retries of an automated sync */
  readonly retry?: Retry;
  readonly ignoreDifferences?: readonly IgnoreDifferences[];
}

export interface InfrastructureOptions<S, V extends object> extends InstallationOptions {
  /** Clusters with these labels get the component. */
  readonly clusters: ClusterLabels;
  readonly namespace: string;
  readonly chart?: Chart<V>;
  readonly kustomize?: KustomizeSource;
  readonly settings?: S;
  /** Adds any construct. Runs once for what all clusters share, and once for each cluster whose settings differ. */
  readonly build?: (scope: Construct, settings: ComponentSettings<S>) => void;
  /** @default none */
  readonly differs?: readonly Difference<S, NoInfer<V>>[];
}

/** A component as the rest of Tiphys reads it. */
export interface Infrastructure
  extends InstallationOptions,
    Pick<InfrastructureOptions<Settings, ChartValues>, "clusters" | "namespace" | "kustomize"> {
  readonly name: string;
  readonly site: CallSite;
  readonly chart?: Chart;
  readonly settings?: Settings;
  readonly build?: (scope: Construct, settings: Settings) => void;
  readonly differs?: readonly Difference<Settings, ChartValues>[];
}

/** What clusters need before services can run there, from a Helm chart, a kustomization, objects, or several of these. */
export function defineInfrastructure<
  // biome-ignore lint/complexity/noBannedTypes: the empty record: nothing stated, so nothing to differ in
  const S extends Settings = {},
  V extends object = ChartValues,
>(name: string, options: InfrastructureOptions<S, V>): Infrastructure {
  // Its types did their work where it was written; `build` gets what `settings` and `differs` say.
  return { ...(options as unknown as Infrastructure), name, site: callSiteOf(defineInfrastructure) };
}

/** Whether the cluster has each of these labels. */
export function hasLabels({ labels = {} }: Cluster, wanted: ClusterLabels): boolean {
  return Object.entries(wanted).every(([key, value]) => labels[key] === value);
}

/** The differences that a cluster has, in their order. */
export function differencesOn(
  { differs = [] }: Infrastructure,
  cluster: Cluster,
): readonly Difference<Settings, ChartValues>[] {
  return differs.filter(({ on }) => (isCluster(on) ? on === cluster : hasLabels(cluster, on)));
}

export function isCluster(on: Cluster | ClusterLabels): on is Cluster {
  // A label may be called "site" too.
  return typeof on.site === "object";
}

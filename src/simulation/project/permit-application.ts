import type { AppProject } from "./app-project.ts";
import type { Permit } from "./permit.ts";
import { type Cluster, permitDestination } from "./permit-destination.ts";
import { permitSource } from "./permit-source.ts";

/** What an Application's spec says about where it comes from and goes to. */
export interface ApplicationSpec {
  readonly source?: ApplicationSource | null | undefined;
  readonly sources?: readonly ApplicationSource[] | null | undefined;
  readonly sourceHydrator?: SourceHydrator | null | undefined;
  readonly destination?: ApplicationDestination | null | undefined;
}

export interface ApplicationSource {
  readonly repoURL?: string | undefined;
  readonly path?: string | undefined;
  readonly chart?: string | undefined;
  readonly ref?: string | undefined;
  readonly targetRevision?: string | undefined;
}

export interface SourceHydrator {
  readonly drySource?: { readonly repoURL?: string | undefined } | null | undefined;
  readonly syncSource?:
    | { readonly repoURL?: string | undefined; readonly targetBranch?: string | undefined }
    | null
    | undefined;
  readonly hydrateTo?: { readonly targetBranch?: string | undefined } | null | undefined;
}

export interface ApplicationDestination {
  readonly server?: string | undefined;
  readonly name?: string | undefined;
  readonly namespace?: string | undefined;
}

/** Why Argo CD sets InvalidSpecError: our own words. */
export type PermissionReason =
  | "source-incomplete"
  | "chart-needs-revision"
  | "hydrator-incomplete"
  | "repo-not-permitted"
  | "sync-repo-not-permitted"
  | "destination-both"
  | "destination-missing"
  | "cluster-unknown"
  | "cluster-ambiguous"
  | "destination-not-permitted";

export interface Objection {
  readonly reason: PermissionReason;
  readonly because: string;
}

/** All objections in the order Argo CD finds them. An incomplete source ends the check. */
export function objectToApplication(
  project: AppProject,
  spec: ApplicationSpec,
  clusters: readonly Cluster[],
): readonly Objection[] {
  const sources = spec.sourceHydrator
    ? objectToHydrator(project, spec.sourceHydrator)
    : objectToSources(
        project,
        spec.sources?.length ? spec.sources : [spec.source ?? {}],
        Boolean(spec.sources?.length),
      );
  if (sources.some(({ reason }) => endsCheck.has(reason))) return sources;
  return [...sources, ...objectToDestination(project, spec.destination ?? {}, clusters)];
}

const endsCheck = new Set<PermissionReason>([
  "source-incomplete",
  "chart-needs-revision",
  "hydrator-incomplete",
]);

function objectToSources(
  project: AppProject,
  sources: readonly ApplicationSource[],
  mayBeRef: boolean,
): Objection[] {
  const found: Objection[] = [];
  for (const source of sources) {
    const { repoURL = "", path = "", chart = "", targetRevision = "" } = source;
    if (repoURL === "" || (path === "" && chart === "" && !(mayBeRef && source.ref))) {
      const kinds = mayBeRef ? "path, chart or ref" : "path or chart";
      return [
        ...found,
        { reason: "source-incomplete", because: `source "${repoURL}" needs a repoURL and one of ${kinds}` },
      ];
    }
    if (chart !== "" && targetRevision === "") {
      return [
        ...found,
        { reason: "chart-needs-revision", because: `chart ${chart} of ${repoURL} needs a targetRevision` },
      ];
    }
    found.push(...objection("repo-not-permitted", permitSource(project, repoURL)));
  }
  return found;
}

function objectToHydrator(
  project: AppProject,
  { drySource, syncSource, hydrateTo }: SourceHydrator,
): Objection[] {
  const missing = [
    ...(drySource?.repoURL ? [] : ["drySource.repoURL"]),
    ...(syncSource?.targetBranch ? [] : ["syncSource.targetBranch"]),
    ...(hydrateTo && !hydrateTo.targetBranch ? ["hydrateTo.targetBranch"] : []),
  ];
  if (missing.length > 0) {
    return missing.map((field) => ({
      reason: "hydrator-incomplete",
      because: `sourceHydrator.${field} is missing`,
    }));
  }
  const dry = drySource?.repoURL ?? "";
  const sync = syncSource?.repoURL || dry;
  return [
    ...objection("repo-not-permitted", permitSource(project, dry)),
    ...(sync === dry ? [] : objection("sync-repo-not-permitted", permitSource(project, sync))),
  ];
}

function objectToDestination(
  project: AppProject,
  destination: ApplicationDestination,
  clusters: readonly Cluster[],
): readonly Objection[] {
  const cluster = resolveCluster(destination, clusters);
  if ("reason" in cluster) return [cluster];
  const scoped = clusters.filter((one) => (one.project ?? "") === project.metadata.name);
  return objection(
    "destination-not-permitted",
    permitDestination(project, cluster, destination.namespace ?? "", scoped),
  );
}

/** The cluster a destination means: by server, or by a name that only one cluster has. Never both. */
function resolveCluster(
  { server = "", name = "" }: ApplicationDestination,
  clusters: readonly Cluster[],
): Cluster | Objection {
  if (server !== "" && name !== "") {
    return {
      reason: "destination-both",
      because: `the destination has the server ${server} and the name ${name}: one of them must go`,
    };
  }
  if (server === "" && name === "")
    return { reason: "destination-missing", because: "the destination has neither server nor name" };
  const named = clusters.filter((cluster) => name !== "" && cluster.name === name);
  if (named.length > 1)
    return { reason: "cluster-ambiguous", because: `${named.length} clusters have the name ${name}` };
  const known = named[0]?.server ?? (name === localCluster.name ? localCluster.server : undefined);
  const wanted = name === "" ? server.replace(/\/+$/, "") : known;
  const found = clusters.find((cluster) => wanted && cluster.server === wanted);
  if (found) return found;
  if (wanted === localCluster.server) return localCluster;
  return {
    reason: "cluster-unknown",
    because: `no cluster has the ${name === "" ? `server ${wanted}` : `name ${name}`}`,
  };
}

/** The cluster Argo CD runs in is known without a secret; a secret for its server may give it another name. */
const localCluster = { server: "https://kubernetes.default.svc", name: "in-cluster" };

function objection(reason: PermissionReason, { permitted, because }: Permit): Objection[] {
  return permitted ? [] : [{ reason, because }];
}

import { matchesGlob, matchesGlobOrStar } from "../text/glob.ts";
import type { AppProject, ProjectDestination } from "./app-project.ts";
import type { Permit } from "./permit.ts";

/** A cluster Argo CD knows, after the Application's destination was looked up. */
export interface Cluster {
  readonly server?: string | undefined;
  readonly name?: string | undefined;
  /** Set if the cluster's secret is scoped to a project. */
  readonly project?: string | undefined;
}

/** Whether a project permits a namespace of a cluster. A refusal by negation wins over every other entry. */
export function permitDestination(
  project: AppProject,
  cluster: Cluster,
  namespace: string,
  projectClusters: readonly Cluster[],
): Permit {
  const destination = `namespace "${namespace}" of cluster ${cluster.server || cluster.name || '""'}`;
  let match: string | undefined;
  for (const [index, item] of (project.spec?.destinations ?? []).entries()) {
    const name = `destinations[${index}] (${describe(item)})`;
    const verdict = judge(item, cluster, namespace);
    if (verdict === "refuses") return { permitted: false, because: `${name} refuses ${destination}` };
    if (verdict === "matches") match ??= name;
  }
  if (match === undefined)
    return { permitted: false, because: `no entry of destinations matches ${destination}` };
  if (
    project.spec?.permitOnlyProjectScopedClusters &&
    !projectClusters.some((scoped) => isSame(scoped, cluster))
  ) {
    return {
      permitted: false,
      because: `permitOnlyProjectScopedClusters: the cluster is not scoped to the project`,
    };
  }
  return { permitted: true, because: `${match} matches ${destination}` };
}

function judge(
  item: ProjectDestination,
  cluster: Cluster,
  namespace: string,
): "matches" | "refuses" | "other" {
  const { name = "", server = "" } = cluster;
  const nameHit = name !== "" && matchesOrNegates(item.name, name);
  const serverHit = server !== "" && matchesOrNegates(item.server, server);
  const namespaceHit = matchesOrNegates(item.namespace, namespace);
  if ((nameHit || serverHit) && namespaceHit) return "matches";
  if (!nameHit && isNegated(item.name)) return "refuses";
  if (!serverHit && isNegated(item.server) && namespaceHit) return "refuses";
  return !namespaceHit && isNegated(item.namespace) && serverHit ? "refuses" : "other";
}

function matchesOrNegates(pattern = "", text: string): boolean {
  return isNegated(pattern) ? !matchesGlob(pattern.slice(1), text) : matchesGlobOrStar(pattern, text);
}

function isNegated(pattern = ""): boolean {
  return pattern.startsWith("!");
}

/** Equal by name or by server, also where both leave it empty. */
function isSame(one: Cluster, other: Cluster): boolean {
  return (one.name ?? "") === (other.name ?? "") || (one.server ?? "") === (other.server ?? "");
}

function describe({ server, name, namespace }: ProjectDestination): string {
  return Object.entries({ server, name, namespace })
    .flatMap(([field, value]) => (value === undefined ? [] : `${field} "${value}"`))
    .join(", ");
}

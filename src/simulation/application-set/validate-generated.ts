export interface Destination {
  readonly server?: string;
  readonly name?: string;
  readonly namespace?: string;
}

export interface GeneratedApplication {
  readonly name?: string;
  readonly project?: string;
  readonly destination?: Destination;
}

export interface KnownCluster {
  readonly name: string;
  readonly server: string;
}

/** Why the controller skips a generated Application. */
export type InvalidReason =
  | "name-missing"
  | "name-duplicate"
  | "project-unknown"
  | "destination-both"
  | "destination-missing"
  | "cluster-unknown"
  | "cluster-ambiguous";

export interface Invalid {
  readonly reason: InvalidReason;
  readonly because: string;
}

/** The checks on the finished set, in the controller's order; one entry for each Application that fails. */
export function checkGenerated(
  applications: readonly GeneratedApplication[],
  projects: readonly string[],
  clusters: readonly KnownCluster[],
): Invalid[] {
  const names = new Set<string>();
  return applications.flatMap(({ name = "", project = "", destination = {} }) => {
    if (name === "") return [{ reason: "name-missing", because: "an Application has no name" } as const];
    if (names.has(name))
      return [{ reason: "name-duplicate", because: `two Applications are named ${name}` } as const];
    names.add(name);
    if (!projects.includes(project)) {
      return [
        {
          reason: "project-unknown",
          because: `${name} names the project "${project}", which does not exist`,
        } as const,
      ];
    }
    const reason = destinationProblem(destination, clusters);
    return reason ? [{ reason, because: `${name}: ${describe(destination)}: ${reason}` }] : [];
  });
}

function describe({ server, name }: Destination): string {
  return `destination ${[server && `server ${server}`, name && `name ${name}`].filter(Boolean).join(" and ") || "without server and name"}`;
}

const LOCAL: KnownCluster = { name: "in-cluster", server: "https://kubernetes.default.svc" };

function destinationProblem(
  { server = "", name = "" }: Destination,
  clusters: readonly KnownCluster[],
): InvalidReason | undefined {
  if (server !== "" && name !== "") return "destination-both";
  if (server !== "") {
    const url = server.replace(/\/+$/, "");
    return url === LOCAL.server || clusters.some((cluster) => cluster.server.replace(/\/+$/, "") === url)
      ? undefined
      : "cluster-unknown";
  }
  if (name === "") return "destination-missing";
  const named = new Set(clusters.filter((cluster) => cluster.name === name).map((cluster) => cluster.server));
  if (named.size > 1) return "cluster-ambiguous";
  return named.size === 1 || name === LOCAL.name ? undefined : "cluster-unknown";
}

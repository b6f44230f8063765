import { once } from "../../manifest/once.ts";
import type { Rendered } from "../../model/policy.ts";
import type { ClusterSecret } from "../../simulation/application-set/generators/spec.ts";
import type { ApplicationDestination } from "../../simulation/project/permit-application.ts";

const local = { name: "in-cluster", server: "https://kubernetes.default.svc" };

/** The clusters as Argo CD has them. One whose address nobody stated gets a stand-in that no real address equals. */
export function clustersOf({ clusters }: Rendered): readonly ClusterSecret[] {
  return secretsOf(clusters);
}

const secretsOf = once((clusters: Rendered["clusters"]) =>
  clusters.map(({ name, server, labels }) => ({
    name,
    server: server ? withoutSlash(server) : standIn(name),
    ...(labels && { labels }),
  })),
);

/** One text for one cluster, whether a destination names it or states its address. */
export function addressOf(
  { name = "", server = "" }: ApplicationDestination,
  byName: ReadonlyMap<string, ClusterSecret>,
): string {
  if (name === "") return withoutSlash(server);
  return byName.get(name)?.server ?? (name === local.name ? local.server : standIn(name));
}

/** What a destination may mean where nobody says which clusters there are: any that the project speaks of. */
export function guessClusters(
  { name = "", server = "" }: ApplicationDestination,
  named: { readonly names: Iterable<string>; readonly servers: Iterable<string> },
): readonly ClusterSecret[] {
  if (name !== "") return [standIn(name), ...named.servers].map((guess) => ({ name, server: guess }));
  const address = withoutSlash(server);
  return [standIn(address), ...named.names].map((guess) => ({ name: guess, server: address }));
}

function standIn(known: string): string {
  return `(${known})`;
}

function withoutSlash(server: string): string {
  return server.replace(/\/+$/, "");
}

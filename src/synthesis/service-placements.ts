import { type Environment, namespaceOf, placementsOf } from "../model/environment.ts";
import type { ImageRelease, Releases } from "../model/image-release.ts";
import { inOrder, type Platform } from "../model/platform.ts";
import { type Peer, type PeerOf, peersOf, selectorOfDefinition } from "../model/resolve.ts";
import type { Placed, ServiceDefinition } from "../model/service.ts";

/** A service in one environment, before anything is made of it. */
export interface ServicePlacement {
  readonly environment: Environment;
  readonly placed: Placed;
  readonly namespace: string;
  readonly release: ImageRelease | undefined;
  readonly peerOf: PeerOf;
}

/** A service with every environment that runs it. */
export interface PlacedService {
  readonly definition: ServiceDefinition;
  readonly placements: readonly ServicePlacement[];
  /** The others as they are with no environment. */
  readonly peerOf: PeerOf;
}

/** Each service of the platform, in the order of names: how they are listed changes nothing. */
export function placedServices(
  { environments }: Platform,
  releases: Releases,
  only?: ReadonlySet<string>,
): readonly PlacedService[] {
  const services = new Map<ServiceDefinition, ServicePlacement[]>();
  for (const environment of inOrder(environments)) {
    const listed = placementsOf(environment).map(({ placed }) => placed);
    const peers = new Map(listed.map((placed) => [placed.definition.name, peerIn(environment, placed)]));
    const peerOf: PeerOf = (name) => peers.get(name);
    for (const placed of listed) {
      const { name } = placed.definition;
      if (only && !only.has(name)) continue;
      const own = services.get(placed.definition) ?? [];
      services.set(placed.definition, own);
      const namespace = peers.get(name)?.namespace ?? "";
      const release = releases[environment.name]?.[name];
      own.push({ environment, placed, namespace, release, peerOf });
    }
  }
  const peerOf = peersOf(environments.flatMap(placementsOf).map(({ placed: { definition } }) => definition));
  return [...services]
    .sort(([a], [b]) => (a.name < b.name ? -1 : 1))
    .map(([definition, placements]) => ({ definition, placements, peerOf }));
}

function peerIn(environment: Environment, { definition, overrides }: Placed): Required<Peer> {
  const stated = overrides.namespace;
  const namespace = typeof stated === "string" ? stated : namespaceOf(environment, definition.name);
  return { namespace, selector: selectorOfDefinition(definition) };
}

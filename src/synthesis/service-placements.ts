import type { CustomResource } from "../manifest/schema/imported-schema.ts";
import type { Cluster } from "../model/cluster.ts";
import { type Environment, labelsOf, namespaceOf, placementsOf } from "../model/environment.ts";
import type { ImageRelease, Releases } from "../model/image-release.ts";
import { inOrder, type Platform } from "../model/platform.ts";
import { visitorsOf } from "../model/preview.ts";
import { type ResolvedService, resolvePlacement } from "../model/resolve.ts";
import type { Placed, ServiceDefinition } from "../model/service.ts";
import { serviceWaves } from "../model/service-waves.ts";
import { type Peer, peersIn, peersOf, type Surroundings } from "../model/surroundings.ts";
import type { DesiredState } from "./desired-state.ts";

/** A service in one environment, before anything is made of it. */
export interface ServicePlacement {
  readonly environment: Environment;
  readonly placed: Placed;
  readonly service: ResolvedService;
  readonly namespace: string;
  readonly cluster: Cluster;
  readonly release?: ImageRelease;
  /** Kinds that the platform brings along: which of them belong to the cluster. */
  readonly customResources?: readonly CustomResource[];
  /** Among the Applications of the environment. */
  readonly syncWave: number;
}

/** What a placement has of the platform. */
export type PlatformWide = Pick<Platform, "monitoring" | "customResources" | "previews" | "fileAt">;

/** A service with every environment that runs it. */
export interface PlacedService {
  readonly definition: ServiceDefinition;
  readonly placements: readonly ServicePlacement[];
  /** What it knows of the others with no environment. */
  readonly surroundings: Surroundings;
  /** The overlay of its pull requests. */
  readonly preview?: DesiredState;
}

/** Each service of the platform, in the order of names: how they are listed changes nothing. */
export function placedServices(
  { environments, ...platform }: Platform,
  releases: Releases,
  only?: ReadonlySet<string>,
): readonly PlacedService[] {
  const services = new Map<ServiceDefinition, ServicePlacement[]>();
  for (const environment of inOrder(environments)) {
    for (const placement of placementsIn(environment, releases, platform)) {
      const { definition } = placement.placed;
      if (only && !only.has(definition.name)) continue;
      const own = services.get(definition);
      if (own) own.push(placement);
      else services.set(definition, [placement]);
    }
  }
  const { monitoring, fileAt } = platform;
  const listed = environments.flatMap(placementsOf);
  const surroundings = { monitoring, fileAt, peerOf: peersOf(listed.map(({ placed }) => placed.definition)) };
  return [...services]
    .sort(([a], [b]) => (a.name < b.name ? -1 : 1))
    .map(([definition, placements]) => ({ definition, placements, surroundings }));
}

/** The services of an environment, each of which knows where the others are. */
export function placementsIn(
  environment: Environment,
  releases: Releases,
  { monitoring, customResources, previews, fileAt }: PlatformWide,
): readonly ServicePlacement[] {
  let peers: ReadonlyMap<string, Peer> = new Map();
  const { secretStore, certificateIssuer } = environment;
  const labels = labelsOf(environment);
  const surroundings = {
    monitoring,
    labels,
    secretStore,
    certificateIssuer,
    fileAt,
    peerOf: (name: string) => peers.get(name),
  };
  const placements = placementsOf(environment).map(({ placed }) => {
    const service = resolvePlacement(placed, surroundings);
    const { namespace = namespaceOf(environment, service.name), cluster = environment.cluster } =
      service.knobs;
    const release = releases[environment.name]?.[service.name];
    const known = { ...(release && { release }), ...(customResources && { customResources }) };
    return { environment, placed, service, namespace, cluster, ...known };
  });
  peers = peersIn(placements, visitorsOf(environment, previews));
  const waves = serviceWaves(placements.map(({ service }) => service));
  return placements.map((one) => ({ ...one, syncWave: waves.get(one.service.name) ?? 0 }));
}

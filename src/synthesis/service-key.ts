import { contentOf } from "../manifest/content.ts";
import { once } from "../manifest/once.ts";
import { isCallSite } from "../model/call-site.ts";
import { type Environment, placementsOf } from "../model/environment.ts";
import type { SecretsKnob } from "../model/facets/secrets.ts";
import type { Platform } from "../model/platform.ts";
import { sopsPaths } from "../model/secrets.ts";
import type { Placed, ServiceDefinition } from "../model/service.ts";
import type { FileAt } from "../model/source-file.ts";
import type { Surroundings } from "../model/surroundings.ts";
import { blobHash } from "../output/blob-hash.ts";
import type { PlacedService } from "./service-placements.ts";

/** Hashes that change with what they are of; undefined where functions are part of that. */
export interface ServiceKeys {
  /** All that its own file and its environments say of a service. */
  readonly saidOf: (definition: ServiceDefinition) => string | undefined;
  /** All that its files depend on; `peers` are the services that its objects name. Those with previews have none. */
  readonly keyOf: (service: PlacedService, peers: readonly string[]) => string | undefined;
}

/** Its lines may move in its file. */
const saidBy = (value: unknown) => contentOf(value, isCallSite);

export function serviceKeys(platform: Platform): ServiceKeys {
  const placements = once(placedIn);
  const saidOf = once((definition: ServiceDefinition) => {
    const { name, preset, knobs } = definition;
    return hashOf([saidBy([name, preset, knobs, placements(platform).get(definition)])]);
  });
  const shared = hashOf([saidBy(sharedOf(platform))]);
  const environmentHash = once(({ services, entersHere, promotesFrom, ...own }: Environment) =>
    hashOf([saidBy(own)]),
  );
  const keyOf = ({ definition, surroundings, ...placed }: PlacedService, peers: readonly string[]) => {
    if (placed.preview) return undefined;
    const known = [surroundings, ...placed.placements.map(({ service }) => service.surroundings)];
    const secrets = [
      definition.knobs.secrets,
      ...placed.placements.map(({ service }) => service.knobs.secrets),
    ];
    return hashOf([
      saidOf(definition),
      shared,
      saidBy(secrets.map((own) => textsOf(own as SecretsKnob | undefined, surroundings.fileAt))),
      ...placed.placements.flatMap(({ environment, namespace, release, syncWave }) => [
        environmentHash(environment),
        saidBy([namespace, release, syncWave]),
      ]),
      ...known.map((one) => surroundingsContent(one, peers)),
    ]);
  };
  return { saidOf, keyOf };
}

/** What many services depend on is part of their keys by its own hash: it is long. */
function hashOf(parts: readonly (string | undefined)[]): string | undefined {
  return parts.includes(undefined) ? undefined : blobHash(parts.join("\n"));
}

/** What is in the files that Secrets are in. */
function textsOf(secrets: SecretsKnob | undefined, fileAt?: FileAt): readonly (string | undefined)[] {
  return sopsPaths(secrets).map((path) => fileAt?.(path)?.text);
}

/** What every environment says of a service. */
function placedIn({ environments }: Platform): ReadonlyMap<ServiceDefinition, readonly unknown[]> {
  const said = new Map<ServiceDefinition, unknown[]>();
  const note = (environment: Environment, { definition, overrides }: Placed) => {
    const own = said.get(definition) ?? [];
    said.set(definition, own);
    own.push(environment.name, overrides);
  };
  for (const environment of environments)
    for (const { placed } of placementsOf(environment)) note(environment, placed);
  return said;
}

/** What a service may know of where it runs, but for the others there, and for files: it is the same for all of an environment. */
const placeHash = once(({ peerOf, fileAt, ...others }: Surroundings) => hashOf([saidBy(others)]));

function surroundingsContent(surroundings: Surroundings, peers: readonly string[]): string | undefined {
  const place = placeHash(surroundings);
  if (place === undefined || peers.length === 0) return place;
  const { peerOf } = surroundings;
  const seen = peers.map((name) => {
    const peer = peerOf(name);
    if (!peer) return undefined;
    // Of the other's knobs nobody can read more than these.
    const { port, ports, kubernetesService } = peer.knobs;
    return { ...peer, knobs: { port, ports, kubernetesService } };
  });
  return saidBy([place, peers, seen]);
}

/** Of the platform itself an Application is made of these, and of whatever is new to it. */
function sharedOf(platform: Platform): object {
  const { environments, teams, clusters, infrastructure, previews, codeHost, argocd, ...others } = platform;
  const { policies, denies, waivers, roles, teamsMay, applicationSets, fileAt, ...shared } = others;
  return { ...shared, notifications: argocd?.notifications };
}

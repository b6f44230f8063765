import { contentOf } from "../manifest/content.ts";
import { once } from "../manifest/once.ts";
import type { Environment } from "../model/environment.ts";
import type { Platform } from "../model/platform.ts";
import { blobHash } from "../output/blob-hash.ts";
import type { PlacedService } from "./service-placements.ts";

/** Gives each service a key that changes with anything that its files depend on; undefined where functions are part of that. */
export type KeyOf = (service: PlacedService, peers: readonly string[]) => string | undefined;

export function serviceKeys(platform: Platform): KeyOf {
  const shared = contentOf(sharedOf(platform));
  const contentOfEnvironment = once(({ services, entersHere, promotesFrom, ...own }: Environment) =>
    contentOf(own),
  );
  return ({ definition, placements, peerOf }, peers) => {
    const { name, preset, knobs } = definition;
    const parts = [
      shared,
      contentOf([name, preset, knobs]),
      ...placements.flatMap(({ environment, placed, namespace, release }) => [
        contentOfEnvironment(environment),
        contentOf([placed.overrides, namespace, release]),
      ]),
      ...peers.map((peer) =>
        contentOf([peer, peerOf(peer), ...placements.map((placement) => placement.peerOf(peer))]),
      ),
    ];
    return parts.includes(undefined) ? undefined : blobHash(parts.join("\n"));
  };
}

/** Of the platform itself an Application is made of these, and of whatever is new to it. */
function sharedOf(platform: Platform): object {
  const { environments, teams, clusters, infrastructure, previews, codeHost, ...others } = platform;
  const { policies, denies, waivers, roles, teamsMay, ...shared } = others;
  return shared;
}

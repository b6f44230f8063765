import type { Finding } from "../errors.ts";
import type { Environment } from "../model/environment.ts";
import type { ImageRelease } from "../model/image-release.ts";
import { readEntryFile } from "./entry-file.ts";
import { holdShape } from "./entry-shapes.ts";
import { type Hold, holdOn } from "./hold.ts";
import { isSameArtifact } from "./identity.ts";
import { holdsFile } from "./paths.ts";
import { changesIn, holdIn, namesIn, type ReleaseSituation } from "./situation.ts";
import { nameOfRelease, wordsOfHold } from "./words.ts";

/**
 * A release that changes although it is held: on the branch it is both held and another one. A hold that comes with the
 * change, as in a rollback, is no such case, nor is one that the change takes away.
 */
export function heldChange(
  situation: ReleaseSituation,
  environment: Environment,
  service: string,
  release: ImageRelease,
): Finding | undefined {
  const hold = holdIn(situation, environment, service);
  if (!hold) return undefined;
  const before = changesIn(situation, environment, service).findLast(({ isAhead }) => !isAhead);
  if (!before?.release || isSameArtifact(before.release, release)) return undefined;
  const { name } = environment;
  const committed = committedHolds(situation, name);
  if (!holdOn(committed, namesIn(environment, service), situation.now)) return undefined;
  return {
    code: "held",
    message: `${service} in ${name} is held ${wordsOfHold(hold)}; yet it changes from ${before.release.tag} to ${nameOfRelease(release)}`,
    fix: `tiphys unhold ${service} --environment ${name} in the same change, if its owner agrees`,
  };
}

function committedHolds({ history }: ReleaseSituation, environment: string): ReadonlyMap<string, Hold> {
  const path = holdsFile(environment);
  const text = history?.line.findLast(({ files }) => files.has(path))?.files.get(path) ?? "";
  return readEntryFile<Hold>(text, path, holdShape).entries;
}

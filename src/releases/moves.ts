import type { ReleasedImage } from "../model/image-release.ts";
import { releasesFile } from "./paths.ts";
import type { Decision, Move } from "./promote.ts";
import { oneLine, type ReleaseChange, releaseEntry, type Stamp } from "./release-change.ts";
import { shortCommit } from "./words.ts";

export function movesOf(decisions: readonly Decision[]): readonly Move[] {
  return decisions.filter((one) => one.moves);
}

/** The lines that these moves write. A hotfix is marked only where it skips something. */
export function changeOfMoves(
  environment: string,
  moves: readonly Move[],
  stamp: Stamp,
  reason: string | undefined,
): ReleaseChange {
  const entries = moves.map(({ service, candidate, evidence, skips }) => {
    const from = evidence && shortCommit(evidence.commit.id);
    const said = reason && (skips ? { hotfix: oneLine(reason) } : { why: oneLine(reason) });
    return [service, releaseEntry(candidate, stamp, { ...(from && { from }), ...said })] as const;
  });
  return new Map(entries.length > 0 ? [[releasesFile(environment), new Map(entries)]] : []);
}

/** `checkout 1.8.3 → 1.9.0` */
export function wordsOfMove({
  service,
  current,
  candidate,
}: Pick<Move, "service" | "current" | "candidate">): string {
  return `${service} ${current ? `${versionOf(current, candidate)} → ` : ""}${versionOf(candidate, current)}`;
}

/** The tag, and where that does not tell the two apart, the digest too. */
function versionOf({ tag, digest }: ReleasedImage, other: ReleasedImage | undefined): string {
  return tag === other?.tag && digest ? `${tag}@${digest.slice(7, 19)}` : tag;
}

/** Subject of a commit, or title of a pull request. */
export function titleOfMoves(verb: string, environment: string, moves: readonly Move[]): string {
  const [only] = moves;
  const what = moves.length === 1 && only ? wordsOfMove(only) : `${moves.length} services`;
  return `${verb} ${what} in ${environment}`;
}

import type { Environment } from "../model/environment.ts";
import type { ImageRelease } from "../model/image-release.ts";
import type { Team } from "../model/team.ts";
import { identityOf } from "./identity.ts";
import type { NextSync } from "./next-sync.ts";
import type { Decision, Move, Stay } from "./promote.ts";
import { changesIn, placedIn, type ReleaseSituation } from "./situation.ts";
import type { Change } from "./timeline.ts";
import { ageOf } from "./words.ts";

/** What a reviewer of a promotion wants to know. */
export interface PullRequest {
  readonly environment: string;
  readonly from: string;
  readonly moves: readonly PromotedService[];
  readonly stays: readonly Stay[];
  /** Who of the code host approves it; empty where nobody is stated. */
  readonly approvers: readonly string[];
}

export interface PromotedService extends Move {
  readonly team?: string;
  /** How long the environment before has had it. */
  readonly soaked?: string;
  readonly sync?: NextSync;
  /** The releases of the environment before that lie between, oldest first, the promoted one last. */
  readonly between: readonly Change[];
}

export function pullRequestOf(
  situation: ReleaseSituation,
  environment: Environment,
  decisions: readonly Decision[],
  syncs: ReadonlyMap<string, NextSync>,
  now: number,
): PullRequest {
  const before = environment.promotesFrom;
  const placed = placedIn(environment);
  const moves = decisions.flatMap((move): PromotedService[] => {
    if (!move.moves) return [];
    const team = placed.get(move.service)?.definition.knobs.team as Team | undefined;
    const sync = syncs.get(move.service);
    const soaked = move.evidence && ageOf(now - move.evidence.commit.at);
    const between = before ? changesBetween(changesIn(situation, before, move.service), move) : [];
    return [
      {
        ...move,
        between,
        ...(team && { team: team.name }),
        ...(soaked && { soaked }),
        ...(sync && { sync }),
      },
    ];
  });
  const stays = decisions.filter((one): one is Stay => !one.moves && one.because !== "already-there");
  return {
    environment: environment.name,
    from: before?.name ?? "",
    moves,
    stays,
    approvers: environment.approvers ?? [],
  };
}

/** From the last change that put what is there now, to the first that put what is promoted. */
function changesBetween(changes: readonly Change[], { current, candidate }: Move): readonly Change[] {
  const is = (release: ImageRelease | undefined) => (change: Change) =>
    release !== undefined &&
    change.release !== undefined &&
    identityOf(change.release) === identityOf(release);
  const end = changes.findLastIndex(is(candidate));
  const start = changes.slice(0, Math.max(0, end)).findLastIndex(is(current));
  return end < 0 ? [] : changes.slice(start + 1, end + 1).filter(({ release }) => release !== undefined);
}

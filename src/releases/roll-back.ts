import type { Environment } from "../model/environment.ts";
import type { ImageRelease } from "../model/image-release.ts";
import { type Refusal, refusalOf } from "./chain.ts";
import { reachOf } from "./history.ts";
import { rejectionOf } from "./hold.ts";
import { isSameArtifact } from "./identity.ts";
import { holdsFile, releasesFile } from "./paths.ts";
import { oneLine, type ReleaseChange, releaseEntry, type Stamp } from "./release-change.ts";
import { changesIn, type ReleaseSituation, releaseIn } from "./situation.ts";
import type { Change } from "./timeline.ts";

export interface RollbackOptions {
  /** Tag or digest; by default the release before this one. */
  readonly to?: string;
  /** What the environment had after this commit, by its whole id, where `to` is no tag or digest. */
  readonly toCommit?: string;
  /** Roll back what is held: the hold is replaced by the rollback's own. */
  readonly despiteHold?: boolean;
}

export type RollbackDecision =
  | {
      readonly moves: true;
      readonly service: string;
      readonly current: ImageRelease | undefined;
      readonly candidate: ImageRelease;
      /** The commit that put it there before. */
      readonly origin: Change;
    }
  | ({ readonly moves: false; readonly service: string } & Refusal);

/** Which earlier release of this environment comes back. Only what it has carried before can. */
export function decideRollback(
  situation: ReleaseSituation,
  environment: Environment,
  service: string,
  { to, toCommit, despiteHold = false }: RollbackOptions,
): RollbackDecision {
  const current = releaseIn(situation, environment.name, service);
  const changes = changesIn(situation, environment, service);
  const origin =
    to === undefined
      ? releaseBefore(situation, changes, current)
      : (findNamed(changes, to) ?? atCommit(situation, changes, toCommit));
  const refuse = (refusal: Refusal) => ({ moves: false as const, service, ...refusal });
  if (!origin?.release) return refuse(noEarlier(situation, environment.name, to, changes));
  const candidate = origin.release;
  if (isSameArtifact(candidate, current))
    return refuse({ because: "already-there", detail: `${candidate.tag} is what runs there` });
  const refusal = refusalOf(situation, environment, service, candidate);
  if (refusal && !(refusal.because === "held" && despiteHold)) return refuse(refusal);
  return { moves: true, service, current, candidate, origin };
}

/** The release comes back, and a hold keeps it: else the next train would undo the rollback. */
export function changeOfRollback(
  environment: string,
  decision: Extract<RollbackDecision, { moves: true }>,
  stamp: Stamp,
  reason: string | undefined,
): ReleaseChange {
  const { service, current, candidate } = decision;
  const why = oneLine(`rolled back${current ? ` from ${current.tag}` : ""}${reason ? `: ${reason}` : ""}`);
  const { from, hotfix } = candidate;
  const entry = releaseEntry(candidate, stamp, { why, ...(from && { from }), ...(hotfix && { hotfix }) });
  const hold = { reason: why, owner: stamp.by, since: entry.since };
  return new Map<string, ReadonlyMap<string, object>>([
    [releasesFile(environment), new Map([[service, entry]])],
    [holdsFile(environment), new Map([[service, hold]])],
  ]);
}

/**
 * What was there before the present release came first: after a rollback that is an older one still, not the one that was
 * rolled back.
 */
function releaseBefore(
  { files }: ReleaseSituation,
  changes: readonly Change[],
  current: ImageRelease | undefined,
): Change | undefined {
  const came = changes.findIndex(({ release }) => isSameArtifact(release, current));
  const earlier = came < 0 ? changes : changes.slice(0, came);
  return earlier.findLast(({ release }) => release && !rejectionOf(files.rejected.entries, release));
}

/** The latest of that tag or digest. */
function findNamed(changes: readonly Change[], to: string): Change | undefined {
  const isDigest = to.startsWith("sha256:");
  return changes.findLast(({ release }) => (isDigest ? release?.digest === to : release?.tag === to));
}

function atCommit(
  { history }: ReleaseSituation,
  changes: readonly Change[],
  commit: string | undefined,
): Change | undefined {
  const order = [...(history?.line ?? []), ...(history?.ahead ?? [])].findIndex(({ id }) => id === commit);
  return changes.findLast((change) => change.order <= order);
}

function noEarlier(
  { history }: ReleaseSituation,
  environment: string,
  to: string | undefined,
  changes: readonly Change[],
): Refusal {
  const had = [...new Set(changes.flatMap(({ release }) => (release ? [release.tag] : [])))].slice(-5);
  const detail = to === undefined ? "no earlier release in the committed history" : `it never had ${to}`;
  const reach = reachOf(history);
  const all = `${detail}; ${environment} had ${had.join(", ") || "none"}${reach && `: ${reach}`}`;
  return { because: "no-release", detail: all };
}

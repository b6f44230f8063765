import type { Finding, Place } from "../errors.ts";
import type { Environment } from "../model/environment.ts";
import type { ImageRelease } from "../model/image-release.ts";
import { lineageIn, soakOf } from "./chain.ts";
import { isFresh } from "./check-history.ts";
import { soakedAt } from "./lineage.ts";
import type { ReleaseSituation } from "./situation.ts";
import { ageOf, nameOfRelease, timeOf } from "./words.ts";

export interface CheckedEntry {
  readonly service: string;
  readonly release: ImageRelease;
  readonly where: Place;
}

/** Lineage and soak; a hotfix is excused, and told with its age until the chain has caught up. */
export function checkChain(
  situation: ReleaseSituation,
  environment: Environment,
  { service, release, where }: CheckedEntry,
): Finding | undefined {
  const { history, now } = situation;
  const subject = `${service} in ${environment.name}`;
  if (!history || isFresh(situation.timeline, environment, service)) return undefined;
  const before = environment.promotesFrom?.name ?? "";
  const lineage = lineageIn(situation, environment, service, release);
  const until = soakedAt(lineage, soakOf(environment));
  if (until !== undefined && until <= now) return brokenOrigin(situation, release, where, subject);
  if (release.hotfix) {
    const age = release.since ? `, for ${ageOf(now - Date.parse(release.since))}` : "";
    const message = `${subject}: ${nameOfRelease(release)} is a hotfix outside of the chain${age}: ${release.hotfix}`;
    const fix = `release it where the chain begins too, so that it reaches ${before}`;
    return { code: "open-hotfix", severity: "warning", message, where, fix };
  }
  if (lineage.kind === "unproved") {
    const message = `${subject}: ${nameOfRelease(release)} was never committed to ${before}`;
    const fix = `promote it: tiphys promote ${service} --to ${environment.name}; a hotfix needs its reason in the entry`;
    return { code: "never-ran-before", message, where, fix: history.isShallow ? shallowFix : fix };
  }
  const rest = until === undefined ? `is not on ${history.branch} yet` : `soaks until ${timeOf(until)}`;
  const message = `${subject}: ${nameOfRelease(release)} ${rest} in ${before}, and ${environment.name} asks for ${environment.soak}`;
  const fix = "wait, or state the hotfix's reason in the entry";
  return { code: "not-soaked", message, where, fix: history.isShallow ? shallowFix : fix };
}

const shallowFix =
  "this clone is shallow: fetch all of the history first (git fetch --unshallow, fetch-depth: 0)";

/** The artifact is proved, but the commit that it says it came by is gone: somebody rewrote history. */
function brokenOrigin(
  { history }: ReleaseSituation,
  { from }: ImageRelease,
  where: Place,
  subject: string,
): Finding | undefined {
  if (!from || !history || history.isShallow || history.knows(from)) return undefined;
  const message = `${subject}: commit ${from}, by which it was promoted, is not in this repository`;
  const fix = "history was rewritten, or this clone lacks it; its lineage is proved by another commit";
  return { code: "unknown-origin", severity: "warning", message, where, fix };
}

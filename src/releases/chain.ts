import { type Environment, requiresDigest } from "../model/environment.ts";
import type { ImageRelease } from "../model/image-release.ts";
import { parseDuration } from "../model/time/duration.ts";
import { reachOf } from "./history.ts";
import { rejectionOf } from "./hold.ts";
import { type Lineage, lineageOf, soakedAt } from "./lineage.ts";
import { nameOfRejected } from "./reject.ts";
import { holdIn, namesIn, type ReleaseSituation } from "./situation.ts";
import { ageOf, nameOfRelease, timeOf, wordsOfHold } from "./words.ts";

/** Why a release does not go into an environment. */
export type Obstacle =
  | "already-there"
  | "enters-here"
  | "held"
  | "hotfix"
  | "missing-value"
  | "never-ran"
  | "no-digest"
  | "no-release"
  | "not-there"
  | "policy"
  | "rejected"
  | "soaking"
  | "window";

export interface Refusal {
  readonly because: Obstacle;
  readonly detail: string;
  /** When it ends by itself. UTC milliseconds. */
  readonly until?: number;
}

/** What nothing overrides: a hold, a rejected digest, a tag where a digest is asked for. */
export function refusalOf(
  situation: ReleaseSituation,
  environment: Environment,
  service: string,
  release: ImageRelease,
): Refusal | undefined {
  const hold = holdIn(situation, environment, service);
  if (hold) return { because: "held", detail: `held ${wordsOfHold(hold)}` };
  const rejection = rejectionOf(situation.files.rejected.entries, release);
  if (rejection) {
    const by = rejection.by ? ` by ${rejection.by}` : "";
    const what = nameOfRejected(situation.files.rejected.entries, release);
    return { because: "rejected", detail: `${what} is rejected${by}: ${rejection.reason}` };
  }
  const loose = requiresDigest(environment) ? withoutDigest(release) : undefined;
  return loose === undefined
    ? undefined
    : { because: "no-digest", detail: `${loose} has no digest, and ${environment.name} takes none without` };
}

/** The first image that is told by its tag only. */
export function withoutDigest({ tag, digest, images = {} }: ImageRelease): string | undefined {
  if (!digest) return `tag ${tag}`;
  return Object.keys(images).find((name) => !images[name]?.digest);
}

/** What a hotfix may skip: the release has been in the environment before, for long enough. */
export function chainRefusal(
  situation: ReleaseSituation,
  environment: Environment,
  service: string,
  release: ImageRelease,
): Refusal | undefined {
  const before = environment.promotesFrom?.name;
  if (before === undefined) return undefined;
  const lineage = lineageIn(situation, environment, service, release);
  const branch = situation.history?.branch;
  const reach = reachOf(situation.history);
  const unlessFurther = reach && `: ${reach}`;
  if (lineage.kind === "unproved") {
    const detail = `${nameOfRelease(release)} was never committed to ${before}${unlessFurther}`;
    return { because: "never-ran", detail };
  }
  const until = soakedAt(lineage, soakOf(environment));
  if (until === undefined) {
    const detail = `it is in ${before} on HEAD only, and soaks from the day it is on ${branch ?? "the branch that Argo CD reads"}`;
    return { because: "soaking", detail };
  }
  if (until <= situation.now) return undefined;
  const detail = `soaks in ${before} until ${timeOf(until)}, ${ageOf(until - situation.now)} more${unlessFurther}`;
  return { because: "soaking", detail, until };
}

/** A hotfix that the environment before has not had: whoever promotes without naming the service would undo it. */
export function isOpenHotfix(
  situation: ReleaseSituation,
  environment: Environment,
  service: string,
  release: ImageRelease | undefined,
): boolean {
  return (
    release?.hotfix !== undefined && lineageIn(situation, environment, service, release).kind !== "proved"
  );
}

export function lineageIn(
  { timeline, history }: ReleaseSituation,
  environment: Environment,
  service: string,
  release: ImageRelease,
): Lineage {
  return lineageOf(timeline, {
    environment: environment.name,
    before: environment.promotesFrom?.name ?? "",
    names: namesIn(environment, service),
    release,
    isShallow: history?.isShallow ?? false,
  });
}

/** Milliseconds. */
export function soakOf({ soak }: Environment): number {
  return soak === undefined ? 0 : Number((parseDuration(soak) ?? 0n) / 1_000_000n);
}

import type { Environment } from "../model/environment.ts";
import type { ImageRelease } from "../model/image-release.ts";
import { validatePlacement } from "../model/validate/services.ts";
import { chainRefusal, isOpenHotfix, lineageIn, type Refusal, refusalOf } from "./chain.ts";
import { isSameArtifact } from "./identity.ts";
import { changesIn, placedIn, type ReleaseSituation, releaseIn, startsIn } from "./situation.ts";
import type { Change } from "./timeline.ts";
import { nameOfRelease } from "./words.ts";

/** What one service of a train does. */
export type Decision = Move | Stay;

interface Considered {
  readonly service: string;
  /** What the environment before has, or what was asked for. */
  readonly candidate?: ImageRelease;
  readonly current?: ImageRelease;
}

export interface Move extends Considered {
  readonly moves: true;
  readonly candidate: ImageRelease;
  /** The commit that proves that the environment before has carried it. */
  readonly evidence?: Change;
  /** What a hotfix skips. */
  readonly skips?: Refusal;
}

export interface Stay extends Considered, Refusal {
  readonly moves: false;
}

/** A service, and which of its releases; by default what the environment before has now. */
export interface Wanted {
  readonly service: string;
  readonly tag?: string;
  readonly digest?: string;
}

export interface PromoteOptions {
  /** Skip the chain: lineage and soak. */
  readonly isHotfix?: boolean;
  /** Nobody named the services: what only a person should overwrite stays. */
  readonly isTrain?: boolean;
}

/** What a promotion would do with each of the services, in their order. */
export function decidePromotion(
  situation: ReleaseSituation,
  environment: Environment,
  wanted: readonly Wanted[],
  options: PromoteOptions = {},
): readonly Decision[] {
  return wanted.map((one) => decide(situation, environment, one, options));
}

/** Every service that the environment takes from the one before it. */
export function servicesPromotedInto(environment: Environment): readonly Wanted[] {
  return [...placedIn(environment).keys()]
    .filter((service) => !startsIn(environment, service))
    .sort()
    .map((service) => ({ service }));
}

function decide(
  situation: ReleaseSituation,
  environment: Environment,
  wanted: Wanted,
  { isHotfix = false, isTrain = false }: PromoteOptions,
): Decision {
  const { service } = wanted;
  const current = releaseIn(situation, environment.name, service);
  const candidate = environment.promotesFrom && candidateOf(situation, environment.promotesFrom, wanted);
  const considered = { service, ...(current && { current }), ...(candidate && { candidate }) };
  const refusal =
    notPromotable(environment, service) ??
    nothingToMove(environment, wanted, candidate, current) ??
    (isTrain ? undoesHotfix(situation, environment, service, current) : undefined) ??
    (candidate && refusalOf(situation, environment, service, candidate));
  if (refusal || !candidate) return { moves: false, ...considered, ...(refusal as Refusal) };
  const skips = chainRefusal(situation, environment, service, candidate);
  if (skips && !isHotfix) return { moves: false, ...considered, ...skips };
  const lineage = lineageIn(situation, environment, service, candidate);
  const evidence = lineage.kind === "proved" && { evidence: lineage.change };
  return { moves: true, ...considered, candidate, ...evidence, ...(skips && { skips }) };
}

function nothingToMove(
  { promotesFrom }: Environment,
  { tag, digest }: Wanted,
  candidate: ImageRelease | undefined,
  current: ImageRelease | undefined,
): Refusal | undefined {
  if (candidate && isSameArtifact(candidate, current))
    return { because: "already-there", detail: `${nameOfRelease(candidate)} is there` };
  if (candidate) return undefined;
  const [before, what] = [promotesFrom?.name, tag ?? digest];
  return {
    because: "no-release",
    detail: what ? `${before} never had ${what}` : `${before} has no release of it`,
  };
}

function undoesHotfix(
  situation: ReleaseSituation,
  environment: Environment,
  service: string,
  current: ImageRelease | undefined,
): Refusal | undefined {
  if (!current || !isOpenHotfix(situation, environment, service, current)) return undefined;
  const before = environment.promotesFrom?.name;
  const detail = `${nameOfRelease(current)} is a hotfix that ${before} never had: name the service to replace it`;
  return { because: "hotfix", detail };
}

function notPromotable(environment: Environment, service: string): Refusal | undefined {
  const placed = placedIn(environment).get(service);
  const { name } = environment;
  if (!placed) return { because: "not-there", detail: `${name} does not list it: state it in its services` };
  if (startsIn(environment, service))
    return { because: "enters-here", detail: `its releases are set in ${name} itself: tiphys release set` };
  const [missing] = validatePlacement(environment, placed);
  return missing && { because: "missing-value", detail: missing.message };
}

/** The release that was asked for must be one that the environment before has, or had. */
function candidateOf(
  situation: ReleaseSituation,
  before: Environment,
  { service, tag, digest }: Wanted,
): ImageRelease | undefined {
  const present = releaseIn(situation, before.name, service);
  if (tag === undefined && digest === undefined) return present;
  const earlier = changesIn(situation, before, service).map(({ release }) => release);
  const fits = (one: ImageRelease | undefined) =>
    one !== undefined && (tag ?? one.tag) === one.tag && (digest ?? one.digest) === one.digest;
  return [present, ...earlier.reverse()].find(fits);
}

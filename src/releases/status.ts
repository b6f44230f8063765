import { type Environment, placementsOf } from "../model/environment.ts";
import type { ImageRelease } from "../model/image-release.ts";
import { compareReleases } from "../model/validate/releases.ts";
import { isOpenHotfix } from "./chain.ts";
import { reachOf } from "./history.ts";
import { type Hold, type Rejection, rejectionOf } from "./hold.ts";
import { isSameArtifact } from "./identity.ts";
import { type Decision, decidePromotion } from "./promote.ts";
import { releasesOf } from "./release-files.ts";
import { changesIn, holdIn, type ReleaseSituation, releaseIn, startsIn } from "./situation.ts";
import { ageOf, instantOf } from "./words.ts";

/** One service in one environment. */
export interface StatusCell {
  readonly environment: string;
  readonly release: ImageRelease;
  /** When it came; absent where nobody knows. */
  readonly since?: string;
  /** How long that is, `3d`. */
  readonly age?: string;
  readonly hold?: Hold;
  readonly rejection?: Rejection;
  /** Why it skipped the chain; gone once the chain has caught up. */
  readonly hotfix?: string;
  /** The next environment of the chain has another release. */
  readonly isAhead: boolean;
  /** What a promotion into this environment would do now; absent where releases start here. */
  readonly promotion?: Decision;
}

export interface StatusRow {
  readonly service: string;
  /** By environment. */
  readonly cells: ReadonlyMap<string, StatusCell>;
  /** Environments that list it and have no release yet, with what a promotion would do. */
  readonly waiting: ReadonlyMap<string, Decision>;
}

/** Services that run somewhere and have no release there, and releases that nobody needs: `tiphys check` denies them. */
export interface Unmatched {
  readonly missing: readonly string[];
  readonly surplus: readonly string[];
}

export interface Status {
  readonly environments: readonly string[];
  readonly rows: readonly StatusRow[];
  /** By environment; those where all is as it should be are left out. */
  readonly unmatched: ReadonlyMap<string, Unmatched>;
  /** What of history is not here; empty where all is. */
  readonly reach: string;
}

/** Service by environment; services that need no release anywhere are left out. */
export function statusOf(situation: ReleaseSituation, services?: readonly string[]): Status {
  const { environments } = situation.platform;
  const names = new Set(environments.flatMap(placementsOf).map(({ placed }) => placed.definition.name));
  const wanted = [...names].filter((name) => !services || services.includes(name)).sort();
  const promotions = new Map(
    environments.map((environment) => [environment.name, promotionsInto(situation, environment, wanted)]),
  );
  const rows = wanted.map((service) => rowOf(situation, service, promotions));
  return {
    environments: environments.map(({ name }) => name),
    rows: rows.filter(({ cells, waiting }) => cells.size > 0 || waiting.size > 0),
    unmatched: unmatchedIn(situation, services),
    reach: reachOf(situation.history),
  };
}

function unmatchedIn(
  { platform, files }: ReleaseSituation,
  services: readonly string[] | undefined,
): ReadonlyMap<string, Unmatched> {
  const releases = releasesOf(files);
  const asked = (names: readonly string[]) => names.filter((name) => services?.includes(name) ?? true);
  return new Map(
    platform.environments.flatMap((environment) => {
      const { missing, surplus } = compareReleases(environment, releases);
      const own = { missing: asked(missing), surplus: asked(surplus) };
      return own.missing.length + own.surplus.length > 0 ? [[environment.name, own] as const] : [];
    }),
  );
}

type Promotions = ReadonlyMap<string, ReadonlyMap<string, Decision>>;

function promotionsInto(
  situation: ReleaseSituation,
  environment: Environment,
  services: readonly string[],
): ReadonlyMap<string, Decision> {
  if (!environment.promotesFrom) return new Map();
  const placed = new Set(placementsOf(environment).map((one) => one.placed.definition.name));
  const wanted = services.filter((service) => placed.has(service) && !startsIn(environment, service));
  const decisions = decidePromotion(
    situation,
    environment,
    wanted.map((service) => ({ service })),
  );
  return new Map(decisions.map((one) => [one.service, one]));
}

function rowOf(situation: ReleaseSituation, service: string, promotions: Promotions): StatusRow {
  const cells = new Map<string, StatusCell>();
  const waiting = new Map<string, Decision>();
  for (const environment of situation.platform.environments) {
    const promotion = promotions.get(environment.name)?.get(service);
    const release = releaseIn(situation, environment.name, service);
    if (release) cells.set(environment.name, cellOf(situation, environment, service, release, promotion));
    else if (promotion?.candidate) waiting.set(environment.name, promotion);
  }
  return { service, cells, waiting };
}

function cellOf(
  situation: ReleaseSituation,
  environment: Environment,
  service: string,
  release: ImageRelease,
  promotion: Decision | undefined,
): StatusCell {
  const { files, now, platform } = situation;
  const since = sinceOf(situation, environment, service, release);
  const hold = holdIn(situation, environment, service);
  const rejection = rejectionOf(files.rejected.entries, release);
  const isOpen = isOpenHotfix(situation, environment, service, release);
  const next = platform.environments.filter(({ promotesFrom }) => promotesFrom === environment);
  const isAhead = next.some(({ name }) => {
    const theirs = releaseIn(situation, name, service);
    return theirs !== undefined && !isSameArtifact(theirs, release);
  });
  return {
    environment: environment.name,
    release,
    ...(since !== undefined && { since: instantOf(since), age: ageOf(now - since) }),
    ...(hold && { hold }),
    ...(rejection && { rejection }),
    ...(isOpen && release.hotfix && { hotfix: release.hotfix }),
    isAhead,
    ...(promotion && { promotion }),
  };
}

/** As the entry says, else when Git got it. */
function sinceOf(
  situation: ReleaseSituation,
  environment: Environment,
  service: string,
  release: ImageRelease,
): number | undefined {
  if (release.since) return Date.parse(release.since);
  const last = changesIn(situation, environment, service).at(-1);
  return last && isSameArtifact(last.release, release) ? last.commit.at : undefined;
}

import { once } from "../manifest/once.ts";
import { type Environment, placementsOf } from "../model/environment.ts";
import type { ImageRelease } from "../model/image-release.ts";
import type { Platform } from "../model/platform.ts";
import type { Placed, Placement } from "../model/service.ts";
import type { ReleaseHistory } from "./history.ts";
import { type Hold, holdOn } from "./hold.ts";
import type { ReleaseFiles } from "./release-files.ts";
import { acrossNames, type Change, type Timeline, timelineOf } from "./timeline.ts";

/** All that a decision about releases may depend on. */
export interface ReleaseSituation {
  readonly platform: Platform;
  readonly files: ReleaseFiles;
  /** Absent: there is no Git here, so nothing can be proved. */
  readonly history?: ReleaseHistory;
  readonly timeline: Timeline;
  /** UTC milliseconds. */
  readonly now: number;
}

export function situationOf(
  platform: Platform,
  files: ReleaseFiles,
  history: ReleaseHistory | undefined,
  now: number,
): ReleaseSituation {
  const names = platform.environments.map(({ name }) => name);
  const timeline = timelineOf(
    history ?? { isShallow: false, line: [], ahead: [], knows: () => false },
    names,
  );
  return { platform, files, timeline, now, ...(history && { history }) };
}

export function releaseIn(
  { files }: ReleaseSituation,
  environment: string,
  service: string,
): ImageRelease | undefined {
  return files.releases.get(environment)?.entries.get(service);
}

/** What an environment runs, looked up once: questions come for each of its services. */
interface Running {
  readonly placed: ReadonlyMap<string, Placed>;
  readonly entering: ReadonlySet<string>;
}

const runningIn = once((environment: Environment): Running => {
  const named = (placements: readonly Placement[]) =>
    placements.map(({ placed }) => [placed.definition.name, placed] as const);
  const entering = new Set(named(environment.entersHere ?? []).map(([name]) => name));
  return { placed: new Map(named(placementsOf(environment))), entering };
});

/** The services of an environment, by name. */
export function placedIn(environment: Environment): ReadonlyMap<string, Placed> {
  return runningIn(environment).placed;
}

/** The service's name, and those that it had before. */
export function namesIn(environment: Environment, service: string): readonly string[] {
  const renamedFrom = placedIn(environment).get(service)?.definition.knobs.renamedFrom;
  return [service, ...(Array.isArray(renamedFrom) ? renamedFrom.map(String) : [])];
}

/** What an environment had of a service, under all of its names, oldest first. */
export function changesIn(
  { timeline }: ReleaseSituation,
  environment: Environment,
  service: string,
): readonly Change[] {
  const own = timeline.get(environment.name)?.changes;
  const names = namesIn(environment, service);
  return names.length === 1 ? (own?.get(service) ?? []) : acrossNames(names, own);
}

/** The hold that stops a change of the service today, under whichever of its names. */
export function holdIn(
  { files, now }: ReleaseSituation,
  environment: Environment,
  service: string,
): Hold | undefined {
  const holds = files.holds.get(environment.name)?.entries ?? new Map<string, Hold>();
  return holdOn(holds, namesIn(environment, service), now);
}

/** Whether a service starts its life in this environment: nothing has to be promoted into it. */
export function startsIn(environment: Environment, service: string): boolean {
  return !environment.promotesFrom || runningIn(environment).entering.has(service);
}

import { join } from "node:path";
import { CannotRunError, throwFindings } from "../errors.ts";
import { type Environment, placementsOf } from "../model/environment.ts";
import type { Platform } from "../model/platform.ts";
import { holdsFile, releasesFile } from "../releases/paths.ts";
import type { Stamp } from "../releases/release-change.ts";
import { fileFindings, parseReleaseFiles, releasePaths } from "../releases/release-files.ts";
import { type ReleaseSituation, situationOf } from "../releases/situation.ts";
import { type Git, openGit } from "./git.ts";
import type { Io } from "./io.ts";
import { loadPlatform } from "./load-platform.ts";
import { readHistory } from "./read-history.ts";
import { readText } from "./read-releases.ts";
import { mustKnow } from "./scope.ts";

/** The world as a command about releases found it; what it writes is written only if that is still so. */
export interface ReleaseSession {
  readonly root: string;
  readonly platform: Platform;
  readonly situation: ReleaseSituation;
  /** Path from the root → text that everything was decided on; undefined: no such file. */
  readonly texts: ReadonlyMap<string, string | undefined>;
  readonly git?: Git;
}

/** Which environments' pasts a command looks into; none: it only reads what is. */
export type Pasts = (platform: Platform) => readonly Environment[];

export async function openSession(
  io: Io,
  config: string | undefined,
  pasts?: Pasts,
): Promise<ReleaseSession> {
  const { platform, root } = await loadPlatform(io.cwd, config);
  const { situation, texts, git } = readSituation(platform, root, io, pasts);
  return { root, platform, situation, texts, ...(git && { git }) };
}

export interface ReadSituation {
  readonly situation: ReleaseSituation;
  readonly texts: ReadonlyMap<string, string | undefined>;
  readonly git: Git | undefined;
}

/** Files and history of a platform. Throws FindingsError where a file is wrong. */
export function readSituation(
  platform: Platform,
  root: string,
  io: Io,
  pasts: Pasts = ({ environments }) => environments,
): ReadSituation {
  const names = platform.environments.map(({ name }) => name);
  const texts = new Map(releasePaths(names).map((path) => [path, readText(join(root, path))]));
  const files = parseReleaseFiles(
    (path) => texts.get(path),
    names,
    (path) => join(root, path),
  );
  throwFindings(fileFindings(files));
  const paths = pasts(platform).flatMap(({ name }) => [releasesFile(name), holdsFile(name)]);
  const git = openGit(root, io.environment, platform.revision);
  const history = git && paths.length > 0 ? readHistory(git, paths) : undefined;
  return { situation: situationOf(platform, files, history, io.now().getTime()), texts, git };
}

/** What a promotion into the environment is proved by; nothing where it promotes from none. */
export function chainTo(environment: Environment): readonly Environment[] {
  return environment.promotesFrom ? [environment, environment.promotesFrom] : [];
}

/** Throws CannotRunError with the nearest name for an environment that is not there. */
export function environmentNamed({ environments }: Platform, name: string): Environment {
  mustKnow(
    "environment",
    [name],
    environments.map((one) => one.name),
  );
  const found = environments.find((one) => one.name === name);
  if (!found) throw new CannotRunError(`no environment "${name}"`);
  return found;
}

const actors = ["TIPHYS_USER", "GITHUB_ACTOR", "GITLAB_USER_LOGIN"] as const;

/** Who does it: as said, as CI says, as Git says, as the system says. */
export function stampOf({ git, situation }: ReleaseSession, by: string | undefined, io: Io): Stamp {
  const stated = [by, ...actors.map((name) => io.environment[name])].find(Boolean);
  const name = stated ?? git?.ask(["config", "user.name"])?.toString().trim();
  return { by: name || io.environment.USER || "unknown", now: situation.now };
}

/** The services of the platform. */
export function presentServices({ environments }: Platform): readonly string[] {
  const names = environments.flatMap(placementsOf).map(({ placed }) => placed.definition.name);
  return [...new Set(names)];
}

/** The services of the platform, and those that it had. */
export function servicesOf({ platform, situation }: ReleaseSession): readonly string[] {
  const earlier = [...situation.timeline.values()].flatMap(({ changes }) => [...changes.keys()]);
  return [...new Set([...presentServices(platform), ...earlier])];
}

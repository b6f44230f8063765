import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { CannotRunError, FindingsError } from "../errors.ts";
import type { Releases } from "../model/image-release.ts";
import type { Platform } from "../model/platform.ts";
import { noPlatform } from "./config/config-findings.ts";
import { importConfig } from "./config/import-config.ts";
import { readReleases } from "./read-releases.ts";
import { withFiles } from "./source-files.ts";

export interface LoadedPlatform {
  readonly platform: Platform;
  readonly releases: Releases;
  /** Folder of the config: where environments/ and dist/ are. */
  readonly root: string;
}

const configNames = ["tiphys.config.ts", "tiphys.config.mts", "tiphys.config.js", "tiphys.config.mjs"];

/** The user's platform: the default export of the nearest `tiphys.config.ts`, with its releases. */
export async function loadPlatform(cwd: string, config?: string): Promise<LoadedPlatform> {
  const file = configFile(cwd, config);
  const platform = await importPlatform(file);
  const root = dirname(file);
  const releases = readReleases(root, platform.environments);
  return { platform: withFiles(platform, root), root, releases };
}

/** Throws CannotRunError if there is none. */
export function configFile(cwd: string, config?: string): string {
  const stated = config && resolve(cwd, config);
  const isFolder = stated && statSync(stated, { throwIfNoEntry: false })?.isDirectory();
  const file = !stated || isFolder ? (findConfig(stated || cwd) ?? noConfig(stated || cwd)) : stated;
  if (existsSync(file)) return file;
  throw new CannotRunError(`no config at ${file}`, "give the path of your tiphys.config.ts");
}

/** For what a config adds to and is not needed for: the platform there is, if any. */
export async function loadPlatformIfAny(cwd: string, config?: string): Promise<Platform | undefined> {
  const file = config ?? findConfig(cwd);
  return file === undefined ? undefined : (await loadPlatform(cwd, file)).platform;
}

function findConfig(cwd: string): string | undefined {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const name = configNames.find((candidate) => existsSync(join(folder, candidate)));
    if (name) return join(folder, name);
    if (folder === dirname(folder)) return undefined;
  }
}

function noConfig(cwd: string): never {
  throw new CannotRunError(
    `no ${configNames[0]} in ${cwd} or above`,
    "make one whose default export is definePlatform(…)",
  );
}

async function importPlatform(file: string): Promise<Platform> {
  const platform = (await importConfig(file)).default as Platform | undefined;
  if (!platform?.site) throw new FindingsError([noPlatform(file, platform)]);
  return platform;
}

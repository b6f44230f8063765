import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { throwFindings } from "../errors.ts";
import type { Environment } from "../model/environment.ts";
import type { Releases } from "../model/image-release.ts";
import { orCannotRun } from "../output/system-failure.ts";
import { fileFindings, parseReleaseFiles, type ReleaseFiles, releasesOf } from "../releases/release-files.ts";

/** The releases of every environment; one that runs pinned images only needs no file. */
export function readReleases(root: string, environments: readonly Environment[]): Releases {
  return releasesOf(readReleaseFiles(root, environments));
}

/** Releases, holds and rejections as they are on the disk. Throws FindingsError. */
export function readReleaseFiles(root: string, environments: readonly Environment[]): ReleaseFiles {
  const at = (path: string) => join(root, path);
  // Whether they are environments at all is for validation to say.
  const known = Array.isArray(environments) ? environments : [];
  const names = known.flatMap((one: Partial<Environment> | undefined) => one?.name ?? []);
  const files = parseReleaseFiles((path) => readText(at(path)), names, at);
  throwFindings(fileFindings(files));
  return files;
}

/** Undefined where there is no such file. */
export function readText(file: string): string | undefined {
  return existsSync(file) ? orCannotRun("read", () => readFileSync(file, "utf8")) : undefined;
}

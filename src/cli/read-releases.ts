import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { CannotRunError, throwFindings } from "../errors.ts";
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
  const status = statSync(file, { throwIfNoEntry: false });
  // Node names no file when it is asked to read a folder.
  if (status?.isDirectory())
    throw new CannotRunError(`${file} is a folder, not a file`, "move it away: releases are in a file");
  return status && orCannotRun("read", () => readFileSync(file, "utf8"));
}

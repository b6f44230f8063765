import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "../errors.ts";
import type { Platform } from "../model/platform.ts";
import { checkReleases, promotedReleases } from "../releases/check-releases.ts";
import { holdsFile, releasesFile } from "../releases/paths.ts";
import type { Io } from "./io.ts";
import { locateFindings } from "./locate.ts";
import { readSituation } from "./release-session.ts";

export interface CheckedReleases {
  readonly findings: readonly Finding[];
  /** What was looked at; absent where nothing is promoted. */
  readonly scope?: string;
}

/** What Git and the clock say against the releases of a platform whose config is in `root`. */
export function checkedReleases(platform: Platform, root: string, io: Io): CheckedReleases {
  const { situation } = readSituation(platform, root, io);
  const findings = [...checkReleases(situation), ...strayFiles(platform, root)];
  const scope = promotedReleases(situation);
  return { findings: locateFindings(findings, io.cwd), ...(scope && { scope }) };
}

/** A hold in a folder that no environment has holds nothing. */
function strayFiles({ environments }: Platform, root: string): readonly Finding[] {
  const folder = join(root, "environments");
  const known = new Set(environments.map(({ name }) => name as string));
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => !known.has(name)) : [];
  const files = names.flatMap((name) =>
    [releasesFile(name), holdsFile(name)].map((path) => join(root, path)),
  );
  return files.filter(existsSync).map((file) => ({
    code: "unknown-environment",
    severity: "warning",
    message: "nobody reads this file: there is no environment of this name",
    where: { file },
    choices: [...known],
    fix: "move it to its environment's folder, or delete it",
  }));
}

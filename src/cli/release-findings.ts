import type { Finding } from "../errors.ts";
import type { Platform } from "../model/platform.ts";
import { checkReleases } from "../releases/check-releases.ts";
import type { Io } from "./io.ts";
import { locateFindings } from "./locate.ts";
import { readSituation } from "./release-session.ts";

/** What Git and the clock say against the releases of a platform whose config is in `root`. */
export function releaseFindings(platform: Platform, root: string, io: Io): readonly Finding[] {
  return locateFindings(checkReleases(readSituation(platform, root, io).situation), io.cwd);
}

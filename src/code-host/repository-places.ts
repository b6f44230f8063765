import { relative, sep } from "node:path";
import { dirname } from "node:path/posix";
import { type CallSite, placeOf } from "../model/call-site.ts";
import { releasesFile } from "../releases/paths.ts";

/** Where things lie in the Git repository: paths from its root, posix; `""` is the root itself. */
export interface RepositoryPlaces {
  /** The root, absolute. */
  readonly root: string;
  /** Folder of the config, of environments/ and services/. */
  readonly config: string;
  /** Folder that is generated. */
  readonly dist: string;
}

/** The path from the repository's root; undefined for what lies outside of it. */
export function pathInRepository(root: string, path: string): string | undefined {
  const inside = relative(root, path).split(sep).join("/");
  return inside === ".." || inside.startsWith("../") ? undefined : inside;
}

/** The file of the repository in which something was defined. */
export function fileOf(places: RepositoryPlaces, site: CallSite): string | undefined {
  const place = placeOf(site);
  return place && pathInRepository(places.root, place.file);
}

/** A path of dist/ as CODEOWNERS reads it: from the root, whatever lies above. */
export function distPath({ dist }: RepositoryPlaces, path: string): string {
  return `/${under(dist, path)}`;
}

/** Where an environment's releases are, and what else is its own. */
export function configFolder({ config }: RepositoryPlaces, environment: string): string {
  return `/${under(config, dirname(releasesFile(environment)))}`;
}

/** Joins with slashes and leaves out what is empty. */
export function under(...folders: readonly string[]): string {
  return folders.filter((folder) => folder !== "").join("/");
}

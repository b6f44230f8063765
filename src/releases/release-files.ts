import type { Finding } from "../errors.ts";
import type { ImageRelease, Releases } from "../model/image-release.ts";
import { type EntryFile, readEntryFile } from "./entry-file.ts";
import { holdShape, rejectedShape, releaseShape } from "./entry-shapes.ts";
import type { Hold, Rejection } from "./hold.ts";
import { holdsFile, rejectedFile, releasesFile } from "./paths.ts";

/** What is released, held and rejected, as the files say it; by environment. */
export interface ReleaseFiles {
  readonly releases: ReadonlyMap<string, EntryFile<ImageRelease>>;
  readonly holds: ReadonlyMap<string, EntryFile<Hold>>;
  readonly rejected: EntryFile<Rejection>;
}

/** The text of a file by its path from the platform's root; undefined where there is none. */
export type ReadText = (path: string) => string | undefined;

/** `nameOf` makes of a path what findings call the file. */
export function parseReleaseFiles(
  read: ReadText,
  environments: readonly string[],
  nameOf: (path: string) => string = (path) => path,
): ReleaseFiles {
  const each = <T>(pathOf: (environment: string) => string, shape: Parameters<typeof readEntryFile>[2]) =>
    new Map(
      environments.map((name) => {
        const path = pathOf(name);
        return [name, readEntryFile<T>(read(path) ?? "", nameOf(path), shape)] as const;
      }),
    );
  return {
    releases: each<ImageRelease>(releasesFile, releaseShape),
    holds: each<Hold>(holdsFile, holdShape),
    rejected: readEntryFile<Rejection>(read(rejectedFile) ?? "", nameOf(rejectedFile), rejectedShape),
  };
}

/** Every path that `parseReleaseFiles` reads. */
export function releasePaths(environments: readonly string[]): readonly string[] {
  return [...environments.flatMap((name) => [releasesFile(name), holdsFile(name)]), rejectedFile];
}

/** What is wrong in any of them. */
export function fileFindings({ releases, holds, rejected }: ReleaseFiles): readonly Finding[] {
  return [...releases.values(), ...holds.values(), rejected].flatMap(({ findings }) => findings);
}

/** The releases as synthesis reads them. */
export function releasesOf({ releases }: ReleaseFiles): Releases {
  return Object.fromEntries(
    [...releases].map(([environment, { entries }]) => [environment, withKeys(entries)]),
  );
}

/** Without a prototype V8 takes it for the dictionary that it is, and makes no shape of each key. */
function withKeys<T>(entries: ReadonlyMap<string, T>): Readonly<Record<string, T>> {
  const made: Record<string, T> = Object.create(null);
  for (const [key, value] of entries) made[key] = value;
  return made;
}

import type { ImageRelease } from "../model/image-release.ts";
import { type Entries, editEntries } from "./edit-entries.ts";
import type { ReadText } from "./release-files.ts";
import { instantOf } from "./words.ts";

/** What a command is about to write: file, from the platform's root → its new entries. */
export type ReleaseChange = ReadonlyMap<string, Entries>;

/** Who changes it, and when. */
export interface Stamp {
  readonly by: string;
  /** UTC milliseconds. */
  readonly now: number;
}

export interface Origin {
  readonly from?: string;
  readonly why?: string;
  readonly hotfix?: string;
}

/** The artifact with its new origin; what is said of the old one is left behind. */
export function releaseEntry(
  { tag, digest, images }: ImageRelease,
  { by, now }: Stamp,
  { from, why, hotfix }: Origin,
): ImageRelease {
  const since = instantOf(now);
  return {
    tag,
    ...(digest && { digest }),
    ...(images && { images }),
    since,
    by,
    ...(from && { from }),
    ...(why && { why }),
    ...(hotfix && { hotfix }),
  };
}

/** The new text of each file that changes. Throws FindingsError for a file that cannot be edited. */
export function textsAfter(change: ReleaseChange, read: ReadText): ReadonlyMap<string, string> {
  const texts = [...change].map(
    ([path, entries]) => [path, editEntries(read(path) ?? "", entries, path)] as const,
  );
  return new Map(texts.filter(([path, text]) => text !== (read(path) ?? "")));
}

/** Texts that people give end up on one line of YAML and in the subject of a commit. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

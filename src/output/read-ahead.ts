import { lstatSync, readFileSync } from "node:fs";
import { unitsOf } from "./apply-plan.ts";
import { blobHash } from "./blob-hash.ts";
import { type FileMark, isNoMark, markAt, type SeenFiles } from "./file-mark.ts";
import type { Look } from "./look.ts";
import type { OutputPlace } from "./output-place.ts";
import type { OutputPlan } from "./output-plan.ts";
import { isSystemError } from "./system-failure.ts";
import type { Listing } from "./walk.ts";
import { logStamp } from "./written-log.ts";

/** What was in dist/ before anybody knew what shall be there. */
export interface ReadAhead {
  readonly listing: Listing;
  /** Path → Git's id of the content, of every file. */
  readonly ids: ReadonlyMap<string, string>;
  /** Texts of the files that had to be read to know that. */
  readonly texts: ReadonlyMap<string, string>;
  /** Of those files, from before they were read. */
  readonly marks: ReadonlyMap<string, FileMark>;
  /** As in the Look. */
  readonly log: string;
}

/** Reads what has not the mark any more that it was seen with. Undefined where that cannot be: whoever reads it later says why. */
export function readAhead(
  { outDir }: OutputPlace,
  look: Look | undefined,
  seen: SeenFiles,
): ReadAhead | undefined {
  if (!look) return undefined;
  const ids = new Map<string, string>();
  const texts = new Map<string, string>();
  const marks = new Map<string, FileMark>();
  const read = (path: string, mark: FileMark) => {
    if (!isNoMark(mark)) marks.set(path, mark);
    const text = readFileSync(`${outDir}/${path}`, "utf8");
    texts.set(path, text);
    return blobHash(text);
  };
  try {
    for (const [index, path] of look.files.entries()) {
      const mark = markAt(look.marks, index);
      ids.set(path, seen.idOf(path, mark) ?? read(path, mark));
    }
  } catch (error) {
    if (isSystemError(error)) return undefined;
    throw error;
  }
  return { listing: look.listing, ids, texts, marks, log: look.log };
}

/** Whether no other run has written since; each run notes what it writes before it does. */
export function isFresh({ log }: ReadAhead, place: OutputPlace): boolean {
  return log === logStamp(place);
}

/** Whether everything that a plan is about to replace is still what it was when it was read: people write without a lock. */
export function isStillTrue({ outDir, newFolders, create, update, delete: deletions }: OutputPlan): boolean {
  const entryAt = (path: string) => lstatSync(`${outDir}/${path}`, { throwIfNoEntry: false });
  const has = ({ path, before }: { readonly path: string; readonly before: string }) =>
    entryAt(path)?.isFile() === true && readFileSync(`${outDir}/${path}`, "utf8") === before;
  const units = [...unitsOf(create, newFolders).keys()];
  return !units.some(entryAt) && [...update, ...deletions].every(has);
}

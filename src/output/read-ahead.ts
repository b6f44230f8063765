import { existsSync, lstatSync, readFileSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { CannotRunError } from "../errors.ts";
import { blobHash } from "./blob-hash.ts";
import { type FileMark, markOf, type SeenFiles } from "./file-mark.ts";
import { lockOf } from "./output-lock.ts";
import type { OutputPlace } from "./output-place.ts";
import type { OutputPlan } from "./output-plan.ts";
import { isSystemError } from "./system-failure.ts";
import { type Listing, walk } from "./walk.ts";
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
  /** What the log of all that Tiphys writes here looked like. */
  readonly log: string;
}

/**
 * Looks at dist/ while something else takes its time, and lets that go on between two folders. Undefined while somebody
 * writes there, and where it cannot be read: whoever reads it later says why.
 */
export async function readAhead(place: OutputPlace, seen: SeenFiles): Promise<ReadAhead | undefined> {
  const log = logStamp(place);
  if (existsSync(lockOf(place))) return undefined;
  try {
    const { visitFile, ...contents } = reader(place, seen);
    const steps = walk(place, { visitFile });
    for (;;) {
      const { done, value: listing } = steps.next();
      if (done) return { listing, ...contents, log };
      await setImmediate();
    }
  } catch (error) {
    if (isSystemError(error) || error instanceof CannotRunError) return undefined;
    throw error;
  }
}

/** Reads what has not the mark any more that it was seen with. */
function reader({ outDir }: OutputPlace, seen: SeenFiles) {
  const ids = new Map<string, string>();
  const texts = new Map<string, string>();
  const marks = new Map<string, FileMark>();
  const visitFile = (path: string) => {
    const file = `${outDir}/${path}`;
    const mark = markOf(file);
    const id = mark && seen.idOf(path, mark);
    if (id !== undefined) return void ids.set(path, id);
    if (mark) marks.set(path, mark);
    const text = readFileSync(file, "utf8");
    texts.set(path, text);
    ids.set(path, blobHash(text));
  };
  return { visitFile, ids, texts, marks };
}

/** Whether no other run has written since; each run notes what it writes before it does. */
export function isFresh({ log }: ReadAhead, place: OutputPlace): boolean {
  return log === logStamp(place);
}

/** Whether everything that a plan is about to replace is still what it was when it was read: people write without a lock. */
export function isStillTrue({ outDir, create, update, delete: deletions }: OutputPlan): boolean {
  const isThere = (path: string) => lstatSync(`${outDir}/${path}`, { throwIfNoEntry: false }) !== undefined;
  const has = ({ path, before }: { readonly path: string; readonly before: string }) =>
    isThere(path) && readFileSync(`${outDir}/${path}`, "utf8") === before;
  return !create.some(({ path }) => isThere(path)) && [...update, ...deletions].every(has);
}

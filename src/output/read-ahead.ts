import { existsSync, lstatSync, readFileSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { CannotRunError } from "../errors.ts";
import { blobHash } from "./blob-hash.ts";
import { lockOf } from "./output-lock.ts";
import type { OutputPlace } from "./output-place.ts";
import type { OutputPlan } from "./output-plan.ts";
import { isSystemError } from "./system-failure.ts";
import { type Found, walk } from "./walk.ts";
import { logStamp } from "./written-log.ts";

/** What was in dist/ before anybody knew what shall be there. */
export interface ReadAhead {
  readonly found: Found;
  /** Path → Git's id of the text. */
  readonly ids: ReadonlyMap<string, string>;
  /** What the log of all that Tiphys writes here looked like. */
  readonly log: string;
}

/**
 * Reads dist/ while something else takes its time, and lets that go on between two folders. Undefined while somebody writes
 * there, and where it cannot be read: whoever reads it later says why.
 */
export async function readAhead(place: OutputPlace): Promise<ReadAhead | undefined> {
  const log = logStamp(place);
  if (existsSync(lockOf(place))) return undefined;
  const ids = new Map<string, string>();
  const isWanted = (path: string, text: string) => {
    ids.set(path, blobHash(text));
    return false;
  };
  try {
    const steps = walk(place, { isWanted });
    for (;;) {
      const { done, value } = steps.next();
      if (done) return { found: value, ids, log };
      await setImmediate();
    }
  } catch (error) {
    if (isSystemError(error) || error instanceof CannotRunError) return undefined;
    throw error;
  }
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

import { existsSync } from "node:fs";
import { CannotRunError } from "../errors.ts";
import { type FileMark, markOf, noMark } from "./file-mark.ts";
import { lockOf } from "./output-lock.ts";
import type { OutputPlace } from "./output-place.ts";
import { isSystemError } from "./system-failure.ts";
import { type Listing, walk } from "./walk.ts";
import { logStamp } from "./written-log.ts";

/** What the file system says of dist/, before anything in it is read. */
export interface Look {
  readonly listing: Listing;
  readonly files: readonly string[];
  /** Of the files, one after another. */
  readonly marks: Float64Array;
  /** What the log of all that Tiphys writes here looked like. */
  readonly log: string;
}

/** Undefined while somebody writes there, and where it cannot be read: whoever reads it later says why. */
export function lookAt(place: OutputPlace): Look | undefined {
  const log = logStamp(place);
  if (existsSync(lockOf(place))) return undefined;
  const files: string[] = [];
  const marks: FileMark[] = [];
  const visitFile = (path: string) => {
    files.push(path);
    marks.push(markOf(`${place.outDir}/${path}`) ?? noMark);
  };
  try {
    const listing = walk(place, { visitFile });
    return { listing, files, marks: Float64Array.from(marks.flat()), log };
  } catch (error) {
    if (isSystemError(error) || error instanceof CannotRunError) return undefined;
    throw error;
  }
}

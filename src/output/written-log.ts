import { appendFileSync, existsSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "./make-folder.ts";
import type { OutputPlace } from "./output-place.ts";

/** Hashes that the log may hold, however small dist/ is. */
const LEAST = 25_000;

/** Of a hash with its line break. */
const BYTES = 41;

/** All that the place holds, when everything is written. */
export interface There {
  readonly files: number;
  readonly ids: () => Iterable<string>;
}

/** Those of these hashes that are of contents which Tiphys wrote to this place from this machine. */
export function writtenAmong(place: OutputPlace, ids: readonly string[]): ReadonlySet<string> {
  const log = logOf(place);
  const asked = new Set(ids);
  return new Set(existsSync(log) ? linesOf(log).filter((line) => asked.has(line)) : []);
}

/**
 * To be called before the files are written: a run killed in between has noted too much, which harms nobody, never too
 * little. The line break comes first, so that a line torn by a kill spoils no other.
 */
export function noteWritten(place: OutputPlace, ids: readonly string[], there: There): void {
  const log = logOf(place);
  makeFolder(place.stateDir);
  // Half of it stays: more than dist/ holds.
  const limit = Math.max(LEAST, 3 * there.files);
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size > limit * BYTES) forgetOldest(log, limit / 2, there);
  // Of deletions, too, others see that somebody was here.
  appendFileSync(log, ids.map((id) => `\n${id}`).join("") || "\n");
}

/** Another one as soon as another run is about to write. */
export function logStamp(place: OutputPlace): string {
  const { size, mtimeMs } = statSync(logOf(place), { throwIfNoEntry: false }) ?? {};
  return `${size} ${mtimeMs}`;
}

function forgetOldest(log: string, kept: number, there: There): void {
  const present = new Set(there.ids());
  // A file may have been written once, and never again; and Git need not know the place.
  const newest = [...new Set(linesOf(log).reverse())].filter((id, age) => age < kept || present.has(id));
  writeFileSync(`${log}.new`, newest.reverse().join("\n"));
  renameSync(`${log}.new`, log);
}

function linesOf(log: string): string[] {
  return readFileSync(log, "latin1").split("\n");
}

function logOf(place: OutputPlace): string {
  return join(place.stateDir, "written");
}

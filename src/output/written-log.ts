import { appendFileSync, existsSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "./make-folder.ts";
import type { OutputPlace } from "./output-place.ts";

/** Bytes; about 200,000 hashes. Beyond it the older half is forgotten: those files were committed long ago. */
const LIMIT = 8_000_000;

/** The hashes of all contents Tiphys wrote to this place from this machine. */
export function readWritten(place: OutputPlace): ReadonlySet<string> {
  const log = logOf(place);
  return new Set(existsSync(log) ? readFileSync(log, "utf8").split("\n") : []);
}

/**
 * To be called before the files are written: a run killed in between has noted too much, which harms nobody, never too
 * little. The line break comes first, so that a line torn by a kill spoils no other.
 */
export function noteWritten(place: OutputPlace, ids: readonly string[]): void {
  const log = logOf(place);
  makeFolder(place.stateDir);
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > LIMIT) forgetOlderHalf(log);
  // Of deletions, too, others see that somebody was here.
  appendFileSync(log, ids.map((id) => `\n${id}`).join("") || "\n");
}

/** Another one as soon as another run is about to write. */
export function logStamp(place: OutputPlace): string {
  const { size, mtimeMs } = statSync(logOf(place), { throwIfNoEntry: false }) ?? {};
  return `${size} ${mtimeMs}`;
}

function forgetOlderHalf(log: string): void {
  writeFileSync(`${log}.new`, readFileSync(log, "utf8").slice(LIMIT / 2));
  renameSync(`${log}.new`, log);
}

function logOf(place: OutputPlace): string {
  return join(place.stateDir, "written");
}

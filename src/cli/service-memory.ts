import { join } from "node:path";
import type { OutputPlace } from "../output/output-place.ts";
import type { Memo, ServiceMemo } from "../synthesis/service-memo.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";

/** What the last synth of this place left for the next, beside the log of what was written; it can be deleted at any time. */
export function readMemory(place: OutputPlace): Memo {
  const body = readSealed(fileOf(place));
  return new Map(body === undefined ? [] : (JSON.parse(body) as [string, ServiceMemo][]));
}

export function writeMemory(place: OutputPlace, memo: Memo): void {
  writeSealed(fileOf(place), JSON.stringify([...memo]));
}

function fileOf(place: OutputPlace): string {
  return join(place.stateDir, "services");
}

import { hash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { OutputPlace } from "../output/output-place.ts";
import { isSystemError } from "../output/system-failure.ts";
import type { Memo, ServiceMemo } from "../synthesis/service-memo.ts";
import { ownCode } from "./own-code.ts";

/**
 * What the last synth of this place left for the next, beside the log of what was written. It is a cache: torn, of another
 * Tiphys or of another Node it counts as none, and it can be deleted at any time.
 */
export function readMemory(place: OutputPlace): Memo {
  try {
    const content = readFileSync(fileOf(place));
    const end = content.indexOf("\n");
    const body = content.subarray(end + 1);
    if (content.toString("latin1", 0, end) !== sealOf(body)) return new Map();
    return new Map(JSON.parse(body.toString()) as [string, ServiceMemo][]);
  } catch (error) {
    if (isSystemError(error)) return new Map();
    throw error;
  }
}

/** New content appears by one rename. Where it cannot be written, the next run takes longer. */
export function writeMemory(place: OutputPlace, memo: Memo): void {
  const body = Buffer.from(JSON.stringify([...memo]));
  const file = fileOf(place);
  try {
    mkdirSync(place.stateDir, { recursive: true });
    writeFileSync(`${file}.new`, Buffer.concat([Buffer.from(`${sealOf(body)}\n`), body]));
    renameSync(`${file}.new`, file);
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}

function fileOf(place: OutputPlace): string {
  return join(place.stateDir, "services");
}

/** Another program makes other files of the same services: its code is part of the seal. */
function sealOf(body: Buffer): string {
  return `${ownCode()} ${hash("sha1", body)}`;
}

import { createHash } from "node:crypto";
import { appendFileSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { makeFolder } from "../output/make-folder.ts";
import { isSystemError } from "../output/system-failure.ts";
import { ownCode } from "./own-code.ts";

/** What an earlier run left for later ones: torn, edited, of another Tiphys or of another Node it counts as none. */
export function readSealed(file: string): Buffer | undefined {
  try {
    const content = readFileSync(file);
    const end = content.indexOf("\n");
    const body = content.subarray(end + 1);
    return content.toString("latin1", 0, end) === sealOf([body]) ? body : undefined;
  } catch (error) {
    if (isSystemError(error)) return undefined;
    throw error;
  }
}

/** New content appears by one rename. Where it cannot be written, the next run takes longer. */
export function writeSealed(file: string, ...parts: readonly (string | Buffer)[]): void {
  const body = parts.map((part) => (typeof part === "string" ? Buffer.from(part) : part));
  try {
    makeFolder(dirname(file));
    writeFileSync(`${file}.new`, `${sealOf(body)}\n`);
    for (const part of body) appendFileSync(`${file}.new`, part);
    renameSync(`${file}.new`, file);
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}

/** Megabytes, for a large platform: hashed as they are on the disk. With its line's end 88 bytes, so that what follows is aligned. */
function sealOf(body: readonly Buffer[]): string {
  const hash = createHash("sha1");
  for (const part of body) hash.update(part);
  return `${ownCode()} ${hash.digest("hex")}`.padEnd(87);
}

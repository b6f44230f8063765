import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { blobHash } from "../output/blob-hash.ts";
import { isSystemError } from "../output/system-failure.ts";
import { ownCode } from "./own-code.ts";

/** What an earlier run left for later ones: torn, edited, of another Tiphys or of another Node it counts as none. */
export function readSealed(file: string): string | undefined {
  try {
    const text = readFileSync(file, "utf8");
    const end = text.indexOf("\n");
    const body = text.slice(end + 1);
    return text.slice(0, end) === sealOf(body) ? body : undefined;
  } catch (error) {
    if (isSystemError(error)) return undefined;
    throw error;
  }
}

/** New content appears by one rename. Where it cannot be written, the next run takes longer. */
export function writeSealed(file: string, body: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, `${sealOf(body)}\n${body}`);
    renameSync(`${file}.new`, file);
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}

function sealOf(body: string): string {
  return blobHash(`${ownCode()}\n${body}`);
}

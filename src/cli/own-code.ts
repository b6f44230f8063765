import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { blobHash } from "../output/blob-hash.ts";

let own: string | undefined;

/** A hash of Tiphys itself and of Node: what another program left in a cache is of no use. */
export function ownCode(): string {
  own ??= blobHash(`${process.version} ${codeIn(fileURLToPath(new URL("..", import.meta.url)))}`);
  return own;
}

function codeIn(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /(?<!\.d)\.[jt]s$/.test(file))
    .sort();
  return files.map((file) => `${file}\n${readFileSync(join(folder, file), "utf8")}`).join("\n");
}

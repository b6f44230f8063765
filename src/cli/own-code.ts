import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { lazily } from "../manifest/once.ts";
import { blobHash } from "../output/blob-hash.ts";

/** Where all of Tiphys' own code is, built or not. */
export const ownFolder = fileURLToPath(new URL("..", import.meta.url));

/** A hash of Tiphys itself and of Node: what another program left in a cache is of no use. */
export const ownCode = lazily(() => blobHash(`${process.version} ${codeIn(ownFolder)}`));

/** Built, most of the code is in chunks/, in files that are named after the hash of their content. */
function codeIn(folder: string): string {
  const chunks = join(folder, "chunks");
  const named = existsSync(chunks) ? readdirSync(chunks).sort() : [];
  const entries =
    named.length > 0 ? ["index.cjs", "constructs/index.cjs", "cli/main.cjs"] : sourcesIn(folder);
  return [...named, ...entries.map((file) => `${file}\n${readFileSync(join(folder, file), "utf8")}`)].join(
    "\n",
  );
}

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /(?<!\.d)\.[jt]s$/.test(file))
    .sort();
}

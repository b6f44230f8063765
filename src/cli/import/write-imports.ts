import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { customResourcesFile, schemaEnding } from "../../imports/custom-resource-files.ts";
import type { ImportedFile, WrittenFile } from "../../imports/imported-file.ts";
import { makeFolder } from "../../output/make-folder.ts";
import { orCannotRun } from "../../output/system-failure.ts";

/** Writes what is new or differs; after a definition, the list of all kinds that are there then. */
export function writeImports(folder: string, files: readonly ImportedFile[]): readonly WrittenFile[] {
  const written = files.map((file) => write(folder, file));
  if (!files.some(({ path }) => path.endsWith(schemaEnding))) return written;
  const schemas = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.split(sep).join("/"))
    .filter((path) => path.endsWith(schemaEnding));
  return [...written, write(folder, customResourcesFile(schemas))];
}

function write(folder: string, { path, text }: ImportedFile): WrittenFile {
  const file = join(folder, path);
  const before = existsSync(file) ? readFileSync(file, "utf8") : undefined;
  if (before === text) return { path, state: "same" };
  orCannotRun("write", () => {
    makeFolder(dirname(file));
    writeFileSync(file, text);
  });
  return { path, state: before === undefined ? "new" : "changed" };
}

import { type Dirent, lstatSync, readdirSync, readFileSync } from "node:fs";
import { CannotRunError } from "../errors.ts";
import type { OutputPlace } from "./output-place.ts";
import { isTemporary, temporaryPath } from "./temporary-path.ts";

/** What is in the folders Tiphys owns; paths as in a FileTree. */
export interface Found {
  /** Text of regular files in scope, but for those that are as wanted. */
  readonly files: Map<string, string>;
  /** Those that are. */
  readonly same: Set<string>;
  readonly unread: Set<string>;
  readonly folders: Set<string>;
  readonly others: Set<string>;
  readonly leftovers: string[];
}

export interface WalkOptions {
  readonly scope?: ((path: string) => boolean) | undefined;
  readonly isWanted?: (path: string, text: string) => boolean;
}

/** Reads every folder once and every file in scope once, and stops for breath after each folder. */
export function* walk(
  { outDir, owned }: OutputPlace,
  { scope = () => true, isWanted = () => false }: WalkOptions,
): Generator<void, Found> {
  const found: Found = {
    files: new Map(),
    same: new Set(),
    unread: new Set(),
    folders: new Set(),
    others: new Set(),
    leftovers: [],
  };
  if (!folderExists(outDir)) return found;
  const readFile = (path: string) => {
    const text = readFileSync(`${outDir}/${path}`, "utf8");
    // What is as it shall be need not be held in memory twice.
    if (isWanted(path, text)) found.same.add(path);
    else found.files.set(path, text);
  };
  const visit = (path: string, entry: Dirent) => {
    if (isTemporary(entry.name)) found.leftovers.push(path);
    else if (entry.isDirectory()) found.folders.add(path);
    else if (!entry.isFile()) found.others.add(path);
    else if (scope(path)) readFile(path);
    else found.unread.add(path);
  };
  const names = new Set(owned.flatMap((folder) => [folder, temporaryPath(folder)]));
  for (const entry of entriesOf(outDir)) if (names.has(entry.name)) visit(entry.name, entry);
  // Grows on the way: a Set is walked in the order in which it was filled.
  for (const folder of found.folders) {
    for (const entry of entriesOf(`${outDir}/${folder}`)) visit(`${folder}/${entry.name}`, entry);
    yield;
  }
  return found;
}

function entriesOf(folder: string): readonly Dirent[] {
  return readdirSync(folder, { withFileTypes: true });
}

/** A dist/ that is a link could point anywhere, and deleting there is not ours to do. */
function folderExists(outDir: string): boolean {
  const stat = lstatSync(outDir, { throwIfNoEntry: false });
  if (stat === undefined) return false;
  if (stat.isDirectory()) return true;
  const kind = stat.isSymbolicLink() ? "a symbolic link" : "a file";
  throw new CannotRunError(
    `${outDir} is ${kind}, not a folder`,
    "move it away; synth makes the folder itself",
  );
}

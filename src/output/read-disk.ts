import { type Dirent, lstatSync, readdirSync, readFileSync } from "node:fs";
import { CannotRunError } from "../errors.ts";
import { blobHash } from "./blob-hash.ts";
import type { DiskState } from "./disk-state.ts";
import { isGenerated } from "./file-tree.ts";
import type { OutputPlace } from "./output-place.ts";
import type { OutputRequest } from "./output-request.ts";
import { recoverablePaths } from "./recoverable.ts";
import { orCannotRun } from "./system-failure.ts";
import { isTemporary, temporaryPath } from "./temporary-path.ts";

interface Walk {
  readonly outDir: string;
  readonly isWanted: (path: string, text: string) => boolean;
  readonly scope: (path: string) => boolean;
  readonly found: Found;
}

interface Found {
  readonly files: Map<string, string>;
  readonly same: Set<string>;
  readonly unread: Set<string>;
  readonly folders: Set<string>;
  readonly others: Set<string>;
  readonly leftovers: string[];
}

/** Reads every folder once and every file in scope once; Git is asked only about files that differ. */
export function readDisk(place: OutputPlace, request: OutputRequest): DiskState {
  const { scope = () => true } = request;
  const { outDir, owned } = place;
  const found: Found = {
    files: new Map(),
    same: new Set(),
    unread: new Set(),
    folders: new Set(),
    others: new Set(),
    leftovers: [],
  };
  orCannotRun("read", () => {
    if (folderExists(outDir)) walkRoot({ outDir, isWanted: wantedBy(request), scope, found }, owned);
  });
  if (place.shared) leaveToOthers(found);
  const differing = new Map<string, string>();
  for (const [path, text] of found.files) {
    if (isGenerated(text)) differing.set(path, text);
  }
  const shared = place.shared && { shared: place.shared };
  return { outDir, owned, ...shared, ...found, recoverable: recoverablePaths(place, differing) };
}

/** In shared folders what has no header of ours is known to be there, and nothing more. */
function leaveToOthers({ files, others, unread }: Found): void {
  for (const path of others) unread.add(path);
  others.clear();
  for (const [path, text] of files) {
    if (isGenerated(text)) continue;
    files.delete(path);
    unread.add(path);
  }
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

function walkRoot(walk: Walk, owned: readonly string[]): void {
  const names = new Set(owned.flatMap((folder) => [folder, temporaryPath(folder)]));
  for (const entry of readdirSync(walk.outDir, { withFileTypes: true })) {
    if (names.has(entry.name)) visit(walk, entry.name, entry);
  }
}

function visit(walk: Walk, path: string, entry: Dirent): void {
  const { found, scope } = walk;
  if (isTemporary(entry.name)) found.leftovers.push(path);
  else if (entry.isDirectory()) visitFolder(walk, path);
  else if (!entry.isFile()) found.others.add(path);
  else if (scope(path)) readFile(walk, path);
  else found.unread.add(path);
}

/** What is as it shall be need not be held in memory twice. */
function readFile({ outDir, isWanted, found }: Walk, path: string): void {
  const text = readFileSync(`${outDir}/${path}`, "utf8");
  if (isWanted(path, text)) found.same.add(path);
  else found.files.set(path, text);
}

function wantedBy({ tree, known }: OutputRequest): Walk["isWanted"] {
  return (path, text) => {
    const id = known?.get(path);
    return id === undefined ? tree.get(path) === text : blobHash(text) === id;
  };
}

function visitFolder(walk: Walk, path: string): void {
  walk.found.folders.add(path);
  for (const entry of readdirSync(`${walk.outDir}/${path}`, { withFileTypes: true })) {
    visit(walk, `${path}/${entry.name}`, entry);
  }
}

import { type Dirent, lstatSync, readdirSync } from "node:fs";
import { CannotRunError } from "../errors.ts";
import type { OutputPlace } from "./output-place.ts";
import { isTemporary, temporaryPath } from "./temporary-path.ts";

/** What is in the folders Tiphys owns beside files to look at; paths as in a FileTree. */
export interface Listing {
  readonly folders: Set<string>;
  readonly unread: Set<string>;
  readonly others: Set<string>;
  readonly leftovers: string[];
}

export interface Visitor {
  /** Files out of it are listed as unread. Default: all are in it. */
  readonly scope?: ((path: string) => boolean) | undefined;
  readonly visitFile: (path: string) => void;
}

/** Lists every folder once. */
export function walk({ outDir, owned }: OutputPlace, { scope = () => true, visitFile }: Visitor): Listing {
  const listing: Listing = { folders: new Set(), unread: new Set(), others: new Set(), leftovers: [] };
  if (!folderExists(outDir)) return listing;
  const visit = (path: string, entry: Dirent) => {
    if (isTemporary(entry.name)) listing.leftovers.push(path);
    else if (entry.isDirectory()) listing.folders.add(path);
    else if (!entry.isFile()) listing.others.add(path);
    else if (scope(path)) visitFile(path);
    else listing.unread.add(path);
  };
  const names = new Set(owned.flatMap((folder) => [folder, temporaryPath(folder)]));
  for (const entry of entriesOf(outDir)) if (names.has(entry.name)) visit(entry.name, entry);
  // Grows on the way: a Set is walked in the order in which it is filled.
  for (const folder of listing.folders) {
    for (const entry of entriesOf(`${outDir}/${folder}`)) visit(`${folder}/${entry.name}`, entry);
  }
  return listing;
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

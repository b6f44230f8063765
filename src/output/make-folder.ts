import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * With all folders above it. One by one: asked for all at once, Node says that a read-only file system is gone, and below
 * /proc it never answers.
 */
export function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Somebody else may have made it just now.
    if (!isFolder(folder)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

import { lstatSync } from "node:fs";

/** What the file system says of a file: as long as all of it is the same, so is the content. Git's index goes by the same numbers. */
export type FileMark = readonly [inode: number, size: number, modified: number, changed: number];

/** A file of which the content is known without reading it, as long as it has this mark. */
export interface SeenFile {
  /** Git's id of the content. */
  readonly id: string;
  readonly mark: FileMark;
}

/** Path in dist/ → what the last run knew of the file when it ended. */
export type SeenFiles = ReadonlyMap<string, SeenFile>;

/** Undefined where there is none, and where the clock ticks in whole seconds: too slow for a second change to show. */
export function markOf(file: string): FileMark | undefined {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile() || stat.ctimeMs % 1000 === 0) return undefined;
  return [stat.ino, stat.size, stat.mtimeMs, stat.ctimeMs];
}

export function isSameMark(a: FileMark, b: FileMark): boolean {
  return a[0] === b[0] && a[1] === b[1] && a[2] === b[2] && a[3] === b[3];
}

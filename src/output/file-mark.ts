import { lstatSync } from "node:fs";

/** What the file system says of a file: as long as all of it is the same, so is the content. Git's index goes by the same numbers. */
export type FileMark = readonly [inode: number, size: number, modified: number, changed: number];

/** Undefined where there is none, and where the clock ticks in whole seconds: too slow for a second change to show. */
export function markOf(file: string): FileMark | undefined {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile() || stat.ctimeMs % 1000 === 0) return undefined;
  return [stat.ino, stat.size, stat.mtimeMs, stat.ctimeMs];
}

export function isSameMark(a: FileMark, b: FileMark): boolean {
  return a[0] === b[0] && a[1] === b[1] && a[2] === b[2] && a[3] === b[3];
}

/** Of a file that has none, or at which nobody has looked. */
export const noMark: FileMark = [0, 0, 0, 0];

export function isNoMark([inode, , , changed]: FileMark): boolean {
  return inode === 0 && changed === 0;
}

/** Of the file with this index, in marks one after another. */
export function markAt(marks: Float64Array, index: number): FileMark {
  const at = index * 4;
  return [marks[at] ?? 0, marks[at + 1] ?? 0, marks[at + 2] ?? 0, marks[at + 3] ?? 0];
}

/** Paths in dist/ of which the last run knew the content when it ended, without reading them as long as they have their marks. */
export class SeenFiles {
  readonly #indices: ReadonlyMap<string, number>;
  readonly #files: readonly (readonly [path: string, id: string])[];
  readonly #marks: Float64Array;

  /** The ids are Git's; `marks` are those of the files, one after another. */
  constructor(files: readonly (readonly [path: string, id: string])[] = [], marks = new Float64Array(0)) {
    const indices = new Map<string, number>();
    for (const [path] of files) indices.set(path, indices.size);
    this.#indices = indices;
    this.#files = files;
    this.#marks = marks;
  }

  get size(): number {
    return this.#files.length;
  }

  /** Git's id of the content, if the file has the mark that it was seen with. */
  idOf(path: string, mark: FileMark): string | undefined {
    const index = this.#indices.get(path);
    if (index === undefined || isNoMark(mark)) return undefined;
    return isSameMark(markAt(this.#marks, index), mark) ? this.#files[index]?.[1] : undefined;
  }

  /** The mark that the file had with this content. */
  markOf(path: string, id: string): FileMark | undefined {
    const index = this.#indices.get(path);
    const isIt = index !== undefined && this.#files[index]?.[1] === id;
    return isIt ? markAt(this.#marks, index) : undefined;
  }
}

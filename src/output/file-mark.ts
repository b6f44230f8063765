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

/** Paths in dist/ of which the last run knew the content when it ended, without reading them as long as they have their marks. */
export class SeenFiles {
  readonly #indices: ReadonlyMap<string, number>;
  readonly #files: readonly (readonly [path: string, id: string])[];
  readonly #marks: Float64Array;

  /** `ids` are Git's of the contents; `marks` are four numbers of each file, zeros where nobody has looked. */
  constructor(files: readonly (readonly [path: string, id: string])[] = [], marks = new Float64Array(0)) {
    const indices = new Map<string, number>();
    for (const [path] of files) indices.set(path, indices.size);
    this.#indices = indices;
    this.#files = files;
    this.#marks = marks;
  }

  /** Git's id of the content, if the file has the mark that it was seen with. */
  idOf(path: string, mark: FileMark): string | undefined {
    const index = this.#indices.get(path) ?? -1;
    return isSameMark(this.#markAt(index), mark) ? this.#files[index]?.[1] : undefined;
  }

  /** The mark that the file had with this content. */
  markOf(path: string, id: string): FileMark | undefined {
    const index = this.#indices.get(path) ?? -1;
    return this.#files[index]?.[1] === id ? this.#markAt(index) : undefined;
  }

  #markAt(index: number): FileMark {
    const [marks, at] = [this.#marks, index * 4];
    return [marks[at] ?? 0, marks[at + 1] ?? 0, marks[at + 2] ?? 0, marks[at + 3] ?? 0];
  }
}

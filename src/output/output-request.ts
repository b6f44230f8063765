import type { FileTree } from "./file-tree.ts";

/** The state dist/ shall have, and how far the user lets us go to get there. */
export interface OutputRequest {
  readonly tree: FileTree;
  /** Path → Git's id of a text of the tree that need not be made, as long as the file has this very id. Default: none. */
  readonly known?: ReadonlyMap<string, string>;
  /** Paths this run is about; others are neither written, deleted nor reported. Default: all. */
  readonly scope?: (path: string) => boolean;
  /** Files that each stand for one Application: the guard against mass deletion counts them. Default: none. */
  readonly isApplication?: (path: string) => boolean;
  /** Overwrite and delete generated files that were edited by hand. Default: false. */
  readonly force?: boolean;
  /** Delete more than a third of the Applications. Default: false. */
  readonly allowMassDelete?: boolean;
}

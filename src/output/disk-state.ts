/** What is on disk in the folders Tiphys owns; paths as in a FileTree. */
export interface DiskState {
  readonly outDir: string;
  readonly owned: readonly string[];
  /** Of an OutputPlace that is shared. */
  readonly shared?: true;
  /** Text of every regular file in scope that is not as the tree has it. */
  readonly files: ReadonlyMap<string, string>;
  /** The files that are, to the byte. */
  readonly same: ReadonlySet<string>;
  /** Files out of scope, and in shared folders those of other people: known to be there, not ours to judge. */
  readonly unread: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
  /** Symbolic links, sockets and the like: never followed, never touched. */
  readonly others: ReadonlySet<string>;
  /** Temporary files and folders of a run that was killed. */
  readonly leftovers: readonly string[];
  /** Files that differ from the tree, but whose content Tiphys wrote or Git holds: nobody's work is in them. */
  readonly recoverable: ReadonlySet<string>;
}

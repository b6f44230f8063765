/** What Git keeps of the releases' files, read once at the edge. */
export interface ReleaseHistory {
  /** What Argo CD reads, as Git calls it here: `origin/main`. Absent where neither it nor a commit is here. */
  readonly branch?: string;
  /** The clone does not reach back to the first commit. */
  readonly isShallow: boolean;
  /** The first-parent line of the branch, oldest first; only commits that changed one of the files. */
  readonly line: readonly HistoryCommit[];
  /** What HEAD has beyond it, oldest first. */
  readonly ahead: readonly HistoryCommit[];
  /** Whether the repository has this commit, by its whole id or the start of it. */
  readonly knows: (commit: string) => boolean;
}

export interface HistoryCommit {
  readonly id: string;
  /** Of the committer, because that is when it came to the branch. UTC milliseconds. */
  readonly at: number;
  readonly author: string;
  readonly subject: string;
  /** Path from the platform's root → text after the commit; undefined: the file went away. */
  readonly files: ReadonlyMap<string, string | undefined>;
}

/** Nothing where all of history is here; else what every answer of "never" and "since when" depends on. */
export function reachOf(history: ReleaseHistory | undefined): string {
  if (!history) return "there is no Git here to prove it by";
  return history.isShallow ? "this clone is shallow, and history goes further back" : "";
}

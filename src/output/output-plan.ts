import type { Finding } from "../errors.ts";

/** What a run would do to dist/, decided as a value before anything is touched. */
export interface OutputPlan {
  readonly outDir: string;
  readonly create: readonly Creation[];
  readonly update: readonly Update[];
  readonly delete: readonly Deletion[];
  /** How many files are already as they shall be. */
  readonly kept: number;
  /** Generated files that differ and hold someone's work; no `after`: the file is no longer generated. */
  readonly handEdited: readonly FileChange[];
  /** Files in our folders that Tiphys did not write: reported, never touched. */
  readonly foreign: readonly string[];
  /** What a killed run left behind: removed first. */
  readonly leftovers: readonly string[];
  /** Folders that hold nothing afterwards, innermost first. */
  readonly emptyFolders: readonly string[];
  /** Topmost folders that are not there yet; each appears at once, with all it holds. */
  readonly newFolders: readonly string[];
  /** Why nothing may be written. Empty: the plan can be applied. */
  readonly findings: readonly Finding[];
}

export interface FileChange {
  readonly path: string;
  /** Absent: the file is not there. */
  readonly before?: string;
  /** Absent: the file goes away. */
  readonly after?: string;
}

export interface Creation extends FileChange {
  readonly after: string;
}

export interface Deletion extends FileChange {
  readonly before: string;
}

export type Update = Creation & Deletion;

/** Whether applying the plan would leave every byte where it is. */
export function changesNothing(plan: OutputPlan): boolean {
  const { create, update, delete: deletions, leftovers, emptyFolders } = plan;
  return [create, update, deletions, leftovers, emptyFolders].every((list) => list.length === 0);
}

import { join } from "node:path";
import { blobHash } from "../output/blob-hash.ts";
import type { HistoryCommit, ReleaseHistory } from "../releases/history.ts";
import type { Git } from "./git.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";

/** What history is asked for. */
export interface AskedHistory {
  /** The commit that Argo CD reads; absent where it is not here. */
  readonly branch: string | undefined;
  /** From the platform's root. */
  readonly paths: readonly string[];
}

export type HistoryLines = Pick<ReleaseHistory, "line" | "ahead">;

/** The text of a version that is not here, as in a partial clone. No YAML: a version that nobody can read proves nothing. */
export const missing = "[";

/** More is read as fast from Git. */
const longest = 1 << 22;

/**
 * What an earlier run read from Git. A commit's id says all that is before it, so between the same commits history is the
 * same: unless Git sees less of it here, or something else, than is there.
 */
export function rememberedLines(git: Git, asked: AskedHistory): HistoryLines | undefined {
  const [between, ...lines] = readSealed(fileOf(git, asked))?.toString().split("\n") ?? [];
  if (between === undefined || between !== betweenOf(git, asked)) return undefined;
  const { line, ahead } = JSON.parse(lines.join("\n")) as StoredLines;
  return { line: line.map(fromStored), ahead: ahead.map(fromStored) };
}

export function rememberLines(git: Git, asked: AskedHistory, { line, ahead }: HistoryLines): void {
  if (betweenOf(git, asked) === undefined) return;
  const texts = [...line, ...ahead].flatMap(({ files }) => [...files.values()]);
  if (texts.includes(missing) || texts.reduce((sum, text = "") => sum + text.length, 0) > longest) return;
  const stored: StoredLines = { line: line.map(toStored), ahead: ahead.map(toStored) };
  writeSealed(fileOf(git, asked), `${betweenOf(git, asked)}\n${JSON.stringify(stored)}`);
}

interface StoredLines {
  readonly line: readonly StoredCommit[];
  readonly ahead: readonly StoredCommit[];
}

interface StoredCommit extends Omit<HistoryCommit, "files"> {
  /** `null`: the file went away. */
  readonly files: readonly (readonly [path: string, text: string | null])[];
}

function toStored({ files, ...commit }: HistoryCommit): StoredCommit {
  return { ...commit, files: [...files].map(([path, text]) => [path, text ?? null]) };
}

function fromStored({ files, ...commit }: StoredCommit): HistoryCommit {
  return { ...commit, files: new Map(files.map(([path, text]) => [path, text ?? undefined])) };
}

/** Undefined where the ids do not say everything. */
function betweenOf({ head, isShallow, isReplaced }: Git, { branch }: AskedHistory): string | undefined {
  return isShallow || isReplaced ? undefined : `${branch} ${head}`;
}

/** One for each set of files. */
function fileOf({ folder, prefix }: Git, { paths }: AskedHistory): string {
  const name = blobHash([prefix, ...paths].join("\n")).slice(0, 12);
  return join(folder, "tiphys", `history-${name}`);
}

import { CannotRunError } from "../errors.ts";
import type { HistoryCommit, ReleaseHistory } from "../releases/history.ts";
import { type Git, type Reference, resolveCommit } from "./git.ts";
import {
  type AskedHistory,
  type HistoryLines,
  missing,
  rememberedLines,
  rememberLines,
} from "./history-memory.ts";

/** What the repository says about these files (from the platform's root), along the branch that Argo CD reads. */
export function readHistory(git: Git, paths: readonly string[]): ReleaseHistory {
  const branch = findBranch(git);
  const asked = { branch: branch?.id, paths };
  const lines = rememberedLines(git, asked) ?? readLines(git, asked);
  return {
    ...(branch && { branch: branch.name }),
    isShallow: git.isShallow,
    ...lines,
    knows: (commit) => resolveCommit(git, commit) !== undefined,
  };
}

/** The branch as the remote has it, because that is what is deployed; else the local one; else a tag or commit. */
function findBranch(git: Git): Reference | undefined {
  const { revision, branches } = git;
  const best =
    branches.find(({ name }) => name === `refs/remotes/origin/${revision}`) ??
    branches.find(({ name }) => name.startsWith("refs/remotes/")) ??
    branches[0];
  if (best) return { id: best.id, name: best.name.replace(/^refs\/(heads|remotes)\//, "") };
  const id = resolveCommit(git, revision);
  return id === undefined ? undefined : { id, name: revision };
}

function readLines(git: Git, asked: AskedHistory): HistoryLines {
  const { head } = git;
  const { branch, paths } = asked;
  const line = branch ? readLine(git, [branch], paths) : [];
  // Where the branch is not here at all, HEAD is all that can be read, and it is not what Argo CD reads.
  const beyond = branch ? [head ?? branch, `^${branch}`] : [head];
  const ahead = head && head !== branch ? readLine(git, beyond as string[], paths) : [];
  const blobs = readBlobs(git, [...line, ...ahead]);
  const lines = {
    line: line.map((commit) => withTexts(commit, blobs)),
    ahead: ahead.map((commit) => withTexts(commit, blobs)),
  };
  rememberLines(git, asked, lines);
  return lines;
}

interface RawCommit extends Omit<HistoryCommit, "files"> {
  /** Path → blob; undefined: gone. */
  readonly blobs: ReadonlyMap<string, string | undefined>;
}

const format = "--format=%H%x00%ct%x00%an%x00%s";
const how = [
  "--first-parent",
  "--diff-merges=first-parent",
  "--raw",
  "-z",
  "--no-abbrev",
  "--no-renames",
  "--reverse",
];

function readLine(git: Git, revisions: readonly string[], paths: readonly string[]): readonly RawCommit[] {
  const output = git.ask(["--literal-pathspecs", "log", ...how, format, ...revisions, "--", ...paths]);
  const fields = output?.toString().split("\0") ?? [];
  const commits: RawCommit[] = [];
  for (let at = 0; at + 3 < fields.length; ) {
    const [id = "", seconds, author = "", subject = ""] = fields.slice(at, at + 4);
    const blobs = new Map<string, string | undefined>();
    for (at += 4; isRaw(fields[at]); at += 2) {
      const after = fields[at]?.trim().split(" ")[3] ?? "";
      blobs.set((fields[at + 1] ?? "").slice(git.prefix.length), /^0+$/.test(after) ? undefined : after);
    }
    commits.push({ id, at: Number(seconds) * 1000, author, subject, blobs });
  }
  return commits;
}

/** `:mode mode before after status`; a path follows. Whatever else stands here is the next commit's id. */
function isRaw(field: string | undefined): boolean {
  return field?.trimStart().startsWith(":") ?? false;
}

/** All contents by one process. One that is not here, as in a partial clone, is left out. */
function readBlobs(git: Git, commits: readonly RawCommit[]): ReadonlyMap<string, string> {
  const ids = new Set(commits.flatMap(({ blobs }) => [...blobs.values()].filter((id) => id !== undefined)));
  const output = ids.size > 0 ? git.ask(["cat-file", "--batch"], `${[...ids].join("\n")}\n`) : undefined;
  if (ids.size > 0 && !output)
    throw new CannotRunError(
      `git gave none of the ${ids.size} versions of the releases; together they may be over 1 GiB`,
    );
  const texts = new Map<string, string>();
  for (let at = 0; output && at < output.length; ) {
    const end = output.indexOf("\n", at);
    const [id = "", kind, size] = output.toString("utf8", at, end).split(" ");
    at = end + 1;
    if (kind !== "blob") continue;
    texts.set(id, output.toString("utf8", at, at + Number(size)));
    at += Number(size) + 1;
  }
  return texts;
}

function withTexts({ blobs, ...commit }: RawCommit, texts: ReadonlyMap<string, string>): HistoryCommit {
  const files = [...blobs].map(
    ([path, id]) => [path, id === undefined ? undefined : (texts.get(id) ?? missing)] as const,
  );
  return { ...commit, files: new Map(files) };
}

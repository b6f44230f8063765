import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { blobHash } from "./blob-hash.ts";
import type { OutputPlace, Repository } from "./output-place.ts";

/** What Git keeps for one path. */
interface Kept {
  head?: string;
  /** Ids by stage: 0 not in conflict; 1 base, 2 ours, 3 theirs of a conflict. */
  readonly index: Map<string, string>;
}

/** Files whose present content the repository can give back. No Git, no commit, an ignored dist/: none. */
export function gitHolds(place: OutputPlace, files: ReadonlyMap<string, string>): readonly string[] {
  if (files.size === 0 || place.repository === undefined) return [];
  const { repository } = place;
  const prefix = relative(repository.root, resolve(place.outDir)).split(sep).join("/");
  const inRepository = (path: string) => (prefix === "" ? path : `${prefix}/${path}`);
  const paths = [...files.keys()];
  const keptByPath = readKept(repository, prefix, paths.map(inRepository));
  const merging = isMerging(repository);
  return paths.filter((path) => {
    const kept = keptByPath.get(inRepository(path));
    return kept !== undefined && holds(kept, files.get(path) as string, merging);
  });
}

/** Staged content counts only during a merge, where Git staged it; otherwise a staged hand edit would be lost unseen. */
function holds({ head, index }: Kept, text: string, merging: boolean): boolean {
  const is = (id: string | undefined) => id !== undefined && id === hashLike(id, text);
  if (is(head) || is(index.get("3"))) return true;
  if (merging && is(index.get("0"))) return true;
  const isConflict = index.has("2") && index.has("3");
  return isConflict && /^<{7} /m.test(text) && /^>{7} /m.test(text);
}

function hashLike(id: string, text: string): string {
  return blobHash(text, id.length === 64 ? "sha256" : "sha1");
}

function isMerging({ gitDir }: Repository): boolean {
  const marks = ["MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD", "rebase-merge", "rebase-apply"];
  return marks.some((mark) => existsSync(join(gitDir, mark)));
}

/** So many are asked for by name in less time than a listing of all takes. */
const few = 100;

function readKept(
  repository: Repository,
  prefix: string,
  paths: readonly string[],
): ReadonlyMap<string, Kept> {
  return paths.length > few || paths.some((path) => path.includes("\n"))
    ? listKept(repository, prefix)
    : askKept(repository, paths);
}

const stages = ["0", "2", "3"];

/** By one process: in HEAD, and in the index by stage. */
function askKept(repository: Repository, paths: readonly string[]): ReadonlyMap<string, Kept> {
  const places = ["HEAD", ...stages.map((stage) => `:${stage}`)];
  const names = paths.flatMap((path) => places.map((place) => `${place}:${path}`));
  const output = ask(repository, ["cat-file", "--batch-check=%(objectname)"], `${names.join("\n")}\n`);
  // What is not there has a line too, with more than an id in it.
  const ids = output.split("\n").map((line) => (/^[0-9a-f]+$/.test(line) ? line : undefined));
  return new Map(
    paths.map((path, at) => {
      const [head, ...staged] = ids.slice(at * places.length, (at + 1) * places.length);
      const index = stages.flatMap((stage, place) =>
        staged[place] ? [[stage, staged[place]] as const] : [],
      );
      return [path, { ...(head && { head }), index: new Map(index) }];
    }),
  );
}

/** Two listings cost milliseconds for 24,000 files. */
function listKept(repository: Repository, prefix: string): ReadonlyMap<string, Kept> {
  const below = prefix === "" ? [] : ["--", prefix];
  const keptByPath = new Map<string, Kept>();
  const keptAt = (path: string) => {
    const kept: Kept = keptByPath.get(path) ?? { index: new Map() };
    keptByPath.set(path, kept);
    return kept;
  };
  for (const [words, path] of list(repository, ["ls-tree", "-r", "-z", "HEAD", ...below])) {
    keptAt(path).head = words[2];
  }
  for (const [words, path] of list(repository, ["ls-files", "-s", "-z", ...below])) {
    keptAt(path).index.set(words[2] as string, words[1] as string);
  }
  return keptByPath;
}

/** Lines of the form `word word word TAB path`. */
function list(repository: Repository, args: readonly string[]): [string[], string][] {
  const lines = ask(repository, args).split("\0");
  return lines
    .filter((line) => line !== "")
    .map((line) => {
      const tab = line.indexOf("\t");
      return [line.slice(0, tab).split(" "), line.slice(tab + 1)];
    });
}

/** Nothing if Git fails. Explicit folders: hooks set GIT_DIR. */
function ask({ root, gitDir }: Repository, args: readonly string[], input = ""): string {
  const explicit = [`--git-dir=${gitDir}`, `--work-tree=${root}`, "--literal-pathspecs"];
  const { status, stdout } = spawnSync("git", [...explicit, ...args], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 30,
    input,
    stdio: ["pipe", "pipe", "ignore"],
  });
  return status === 0 ? stdout : "";
}

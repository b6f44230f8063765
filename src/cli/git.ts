import { spawnSync } from "node:child_process";
import { CannotRunError } from "../errors.ts";

/** A work tree, asked by processes of Git. */
export interface Git {
  /** Git's own folder, absolute. */
  readonly folder: string;
  /** The platform's folder from the top of the work tree, `""` or `platform/`. */
  readonly prefix: string;
  readonly isShallow: boolean;
  /** The commit that is checked out; absent before the first one. */
  readonly head?: string;
  /** What Argo CD reads, as the platform calls it: a branch, a tag, a commit. */
  readonly revision: string;
  /** The branches of that name, here and as remotes have them. */
  readonly branches: readonly Reference[];
  /** Somebody replaced objects: history is not what commits say. */
  readonly isReplaced: boolean;
  /** Output of one command; undefined where it fails. */
  readonly ask: (args: readonly string[], input?: string) => Buffer | undefined;
  /** Runs a command that changes something; throws CannotRunError with Git's own words. */
  readonly run: (args: readonly string[]) => string;
}

export interface Reference {
  readonly name: string;
  /** The commit. */
  readonly id: string;
}

/** The repository that the folder is in, if it is in one. */
export function openGit(
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
  revision = "main",
): Git | undefined {
  const env = cleanEnvironment(environment);
  const spawn = (args: readonly string[], input?: string) =>
    spawnSync("git", ["--no-pager", ...args], {
      cwd: folder,
      env,
      maxBuffer: 1 << 30,
      ...(input !== undefined && { input }),
    });
  const ask = (args: readonly string[], input?: string) => {
    const { status, stdout } = spawn(args, input);
    return status === 0 ? stdout : undefined;
  };
  const known = readFacts((args) => spawn(args).stdout, revision);
  if (!known) return undefined;
  const run = (args: readonly string[]) => {
    const { status, signal, stdout, stderr, error } = spawn(args);
    if (status === 0) return stdout.toString();
    const words = error?.message ?? (signal ? `ended by ${signal}` : stderr.toString().trim());
    throw new CannotRunError(
      `git ${args.find((word) => !word.startsWith("-"))} failed, and nothing was changed: ${words}`,
      "put that right in the repository, and run this again",
    );
  };
  return { ...known, revision, ask, run };
}

const facts = ["--is-inside-work-tree", "--is-shallow-repository", "--absolute-git-dir", "--show-prefix"];

/** By one process, because each costs as much as reading a hundred files. */
function readFacts(
  ask: (args: readonly string[]) => Buffer | null,
  revision: string,
): Omit<Git, "revision" | "ask" | "run"> | undefined {
  const linesOf = (args: readonly string[]) => (ask(["rev-parse", ...args]) ?? "").toString().split("\n");
  // A pattern must have a wildcard, and no name of a branch can.
  const patterns = [`head[s]/${revision}`, `remotes/*/${revision}`, "replace/*"].map(
    (one) => `--glob=refs/${one}`,
  );
  const named = [...patterns, "--symbolic-full-name", ...patterns];
  const [isInside, isShallow, folder = "", prefix = "", first = "", ...rest] = linesOf([
    ...facts,
    "HEAD",
    ...named,
  ]);
  if (isInside !== "true") return undefined;
  // Where there is no commit yet it stops at HEAD, but has said the rest by then.
  const head = /^[0-9a-f]+$/.test(first) ? first : undefined;
  const found = head === undefined ? linesOf(named) : rest;
  const names = found.filter((line) => line.startsWith("refs/"));
  const references = names.map((name, at) => ({ name, id: found[at] ?? "" }));
  return {
    folder,
    prefix,
    isShallow: isShallow === "true",
    ...(head && { head }),
    branches: references.filter(
      ({ name }) => name.replace(/^refs\/(?:heads|remotes\/[^/]+)\//, "") === revision,
    ),
    isReplaced: names.some((name) => name.startsWith("refs/replace/")),
  };
}

/** Hooks point Git at their own index and folder; and a question must never fetch from a remote. */
function cleanEnvironment(environment: Readonly<Record<string, string | undefined>>): NodeJS.ProcessEnv {
  const hooks = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY"];
  const kept = Object.entries(environment).filter(([name]) => !hooks.includes(name));
  return { ...Object.fromEntries(kept), GIT_NO_LAZY_FETCH: "1", GIT_OPTIONAL_LOCKS: "0", LC_ALL: "C" };
}

/** The commit that a name of the user's means; undefined where it means none. A leading dash would be an option. */
export function resolveCommit(git: Git, name: string): string | undefined {
  if (name.startsWith("-"))
    throw new CannotRunError(`"${name}" is no name of a commit`, "names do not start with -");
  return git
    .ask(["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`])
    ?.toString()
    .trim();
}

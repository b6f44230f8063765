import { CannotRunError } from "../errors.ts";
import type { Git } from "./git.ts";

/** A commit holds one change and nothing else: what is in its files already must be committed. */
export function mustBeCommitted(git: Git, files: readonly string[]): void {
  const status = ["--literal-pathspecs", "status", "--porcelain", "--untracked-files=all", "-z", "--"];
  const [first] = git.run([...status, ...files]).split("\0");
  if (!first) return;
  throw new CannotRunError(
    `${first.slice(3).slice(git.prefix.length)} has changes of its own that are not committed`,
    "commit or stash them first; or leave out --commit",
  );
}

/** Commits these files and nothing else, whatever else is staged. Where Git refuses, it is as if nobody had asked. */
export function commitFiles(
  git: Git,
  files: readonly string[],
  message: string,
  push: boolean,
): string | undefined {
  if (files.length === 0) return undefined;
  try {
    git.run(["--literal-pathspecs", "add", "--", ...files]);
    git.run(["--literal-pathspecs", "commit", "--quiet", "--message", message, "--", ...files]);
    const commit = git.run(["rev-parse", "HEAD"]).trim();
    if (push) git.run(["push"]);
    return commit;
  } catch (error) {
    if (git.head) git.ask(["update-ref", "-m", "tiphys: take back", "HEAD", git.head]);
    git.ask(["--literal-pathspecs", "reset", "--quiet", "--", ...files]);
    throw error;
  }
}

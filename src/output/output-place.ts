import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/** Where Tiphys writes, and where it remembers what it wrote. */
export interface OutputPlace {
  /** As the user said it, for messages too: `dist`. */
  readonly outDir: string;
  /** Folders directly below outDir that are Tiphys' own; everything else in outDir is never looked at. */
  readonly owned: readonly string[];
  /** Other people's files lie in these folders too: what has no header of ours is then neither reported nor counted. */
  readonly shared?: true;
  /** The Git work tree that outDir lies in, if any. */
  readonly repository?: Repository;
  /** Machine-local memory, outside dist/ and outside what Git tracks; losing it loses no work. */
  readonly stateDir: string;
}

export interface Repository {
  readonly root: string;
  readonly gitDir: string;
}

/** Finds Git by looking, not by asking: an unchanged synth starts no process. */
export function locateOutput(outDir: string, owned: readonly string[], projectDir: string): OutputPlace {
  // With a trailing slash the system would look through a symbolic link.
  const bare = outDir.replace(/(?<=.)\/+$/, "");
  const absolute = resolve(bare);
  const repository = findRepository(absolute);
  const memory =
    repository === undefined
      ? resolve(projectDir, "node_modules/.cache/tiphys")
      : join(repository.gitDir, "tiphys");
  const hash = createHash("sha256").update(absolute).digest("hex").slice(0, 12);
  return { outDir: bare, owned, repository, stateDir: join(memory, `${basename(absolute)}-${hash}`) };
}

/** Folders that Tiphys shares with people, such as .github/. */
export function locateSharedOutput(
  outDir: string,
  owned: readonly string[],
  projectDir: string,
): OutputPlace {
  return { ...locateOutput(outDir, owned, projectDir), shared: true };
}

function findRepository(folder: string): Repository | undefined {
  const dotGit = join(folder, ".git");
  if (existsSync(dotGit)) return { root: folder, gitDir: gitDirOf(folder, dotGit) };
  const parent = dirname(folder);
  return parent === folder ? undefined : findRepository(parent);
}

/** In a linked worktree or a submodule `.git` is a file that says where the folder is. */
function gitDirOf(root: string, dotGit: string): string {
  if (statSync(dotGit).isDirectory()) return dotGit;
  const pointer = readFileSync(dotGit, "utf8").trim();
  return resolve(root, pointer.replace(/^gitdir: /, ""));
}

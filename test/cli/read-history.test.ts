import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { openGit, resolveCommit } from "../../src/cli/git.ts";
import { readHistory } from "../../src/cli/read-history.ts";
import { CannotRunError } from "../../src/errors.ts";
import type { ReleaseHistory } from "../../src/releases/history.ts";

let folder: string;
const file = "environments/staging/releases.yaml";
const text = (tag: string) => `checkout: { tag: ${tag} }\n`;

function git(...words: readonly string[]): string {
  const identity = [
    "-c",
    "user.name=Argo",
    "-c",
    "user.email=argo@example.com",
    "-c",
    "protocol.file.allow=always",
  ];
  return execFileSync("git", [...identity, ...words], {
    cwd: folder,
    encoding: "utf8",
    stdio: "pipe",
  }).trim();
}

function commit(tag: string, message = tag, path = file): string {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text(tag));
  git("add", "--all");
  git("commit", "--quiet", "--message", message);
  return git("rev-parse", "HEAD");
}

function read(from = folder, branch = "main"): ReleaseHistory {
  const opened = openGit(from, process.env, branch);
  if (!opened) throw new Error("no Git");
  return readHistory(opened, [file]);
}

const tagsOf = (commits: ReleaseHistory["line"]) =>
  commits.map(({ files }) => files.get(file)?.match(/tag: (\S+)/)?.[1] ?? "gone");
const seen = ({ branch, line, ahead }: ReleaseHistory) => ({
  branch,
  line: tagsOf(line),
  ahead: tagsOf(ahead),
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tiphys-history-"));
  git("init", "--quiet", "--initial-branch=main");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("only what the branch itself carried counts", () => {
  test("a side branch counts by its merge, not by what it had on the way", () => {
    commit("1");
    git("checkout", "--quiet", "-b", "side");
    commit("2");
    commit("3");
    git("checkout", "--quiet", "main");
    commit("x", "other", "other.yaml");
    git("merge", "--quiet", "--no-ff", "--no-edit", "side");
    expect(seen(read())).toEqual({ branch: "main", line: ["1", "3"], ahead: [] });
  });

  test("a squash counts as the one commit that it is", () => {
    commit("1");
    git("checkout", "--quiet", "-b", "side");
    commit("2");
    commit("3");
    git("checkout", "--quiet", "main");
    git("merge", "--quiet", "--squash", "side");
    git("commit", "--quiet", "--message", "squashed");
    expect(seen(read()).line).toEqual(["1", "3"]);
  });

  test("HEAD's own commits are told apart, on a branch and detached", () => {
    commit("1");
    git("checkout", "--quiet", "-b", "side");
    commit("2");
    expect(seen(read())).toEqual({ branch: "main", line: ["1"], ahead: ["2"] });
    git("checkout", "--quiet", "--detach");
    expect(seen(read())).toEqual({ branch: "main", line: ["1"], ahead: ["2"] });
  });

  test("a branch that is not here proves nothing: all is HEAD's own", () => {
    commit("1");
    expect(seen(read(folder, "release"))).toEqual({ branch: undefined, line: [], ahead: ["1"] });
  });

  test("the remote's branch counts, not the local one that is ahead of it", () => {
    commit("1");
    const clone = `${folder}/clone`;
    git("clone", "--quiet", folder, clone);
    const before = folder;
    folder = clone;
    commit("2");
    expect(seen(read())).toEqual({ branch: "origin/main", line: ["1"], ahead: ["2"] });
    folder = before;
  });

  test("a file that went away, and the first commit of all", () => {
    commit("1");
    git("rm", "--quiet", file);
    git("commit", "--quiet", "--message", "gone");
    expect(seen(read()).line).toEqual(["1", "gone"]);
  });
});

test("a shallow clone says so, and a commit that it lacks is not known", () => {
  const first = commit("1");
  commit("2");
  const clone = `${folder}/clone`;
  git("clone", "--quiet", "--depth=1", `file://${folder}`, clone);
  const history = read(clone);
  expect(history.isShallow).toBe(true);
  expect(tagsOf(history.line)).toEqual(["2"]);
  expect(history.knows(first)).toBe(false);
  expect(read().knows(first.slice(0, 12))).toBe(true);
});

test("a rewritten history does not know the commits that it replaced", () => {
  const first = commit("1");
  git("commit", "--quiet", "--amend", "--message", "again");
  git("reflog", "expire", "--expire=now", "--all");
  git("gc", "--quiet", "--prune=now");
  expect(read().knows(first)).toBe(false);
});

test("a repository without any commit, and a folder of one, are read", () => {
  expect(seen(read())).toEqual({ branch: undefined, line: [], ahead: [] });
  commit("1", "one", `platform/${file}`);
  expect(seen(read(`${folder}/platform`)).line).toEqual(["1"]);
});

test("subjects and authors cannot be taken for paths", () => {
  commit("0", "a \u0001 b");
  commit("1", ":100644 100644 a b M\tenvironments/staging/releases.yaml");
  expect(read().line).toMatchObject([
    { subject: "a \u0001 b", author: "Argo" },
    { subject: ":100644 100644 a b M\tenvironments/staging/releases.yaml", author: "Argo" },
  ]);
});

test("outside of Git there is nothing to read", () => {
  expect(openGit(tmpdir(), { ...process.env, GIT_CEILING_DIRECTORIES: "/" })).toBeUndefined();
});

test("a name that would be an option is refused", () => {
  const opened = openGit(folder, process.env);
  expect(() => opened && resolveCommit(opened, "--output=x")).toThrow(CannotRunError);
});

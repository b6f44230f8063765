import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { type Git, openGit } from "../../src/cli/git.ts";
import { readHistory } from "../../src/cli/read-history.ts";
import type { ReleaseHistory } from "../../src/releases/history.ts";

let folder: string;
const file = "environments/staging/releases.yaml";

function git(...words: readonly string[]): string {
  const identity = ["-c", "user.name=Argo", "-c", "user.email=argo@example.com"];
  return execFileSync("git", [...identity, ...words], {
    cwd: folder,
    encoding: "utf8",
    stdio: "pipe",
  }).trim();
}

function commit(tag: string): void {
  mkdirSync(join(folder, "environments/staging"), { recursive: true });
  writeFileSync(join(folder, file), `checkout: { tag: ${tag} }\n`);
  git("add", "--all");
  git("commit", "--quiet", "--message", tag);
}

function open(): Git {
  const opened = openGit(folder, process.env);
  if (!opened) throw new Error("no Git");
  return opened;
}

const plain = ({ knows, ...history }: ReleaseHistory) => history;

/** The history by one that may ask Git for nothing; undefined where it would have to. */
function remembered(paths = [file]): Omit<ReleaseHistory, "knows"> | undefined {
  const asked = new Error("asked");
  const ask = () => {
    throw asked;
  };
  try {
    return plain(readHistory({ ...open(), ask }, paths));
  } catch (error) {
    if (error === asked) return undefined;
    throw error;
  }
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tiphys-memory-"));
  git("init", "--quiet", "--initial-branch=main");
  commit("1.0.0");
  git("rm", "--quiet", file);
  git("commit", "--quiet", "--message=gone");
  commit("1.1.0");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("what was read from Git", () => {
  test("is not asked for again between the same commits", () => {
    git("switch", "--quiet", "--create", "feature");
    commit("2.0.0");
    const read = plain(readHistory(open(), [file]));
    expect(read.line.map(({ subject }) => subject)).toEqual(["1.0.0", "gone", "1.1.0"]);
    expect(read.ahead.map(({ subject }) => subject)).toEqual(["2.0.0"]);
    expect(remembered()).toEqual(read);
  });

  test.each<[string, () => void]>([
    ["the branch went on", () => commit("2.0.0")],
    ["the branch was set back", () => git("reset", "--quiet", "--hard", "HEAD~1")],
    ["somebody stands elsewhere", () => git("switch", "--quiet", "--detach", "HEAD~1")],
    ["a remote's branch came", () => git("update-ref", "refs/remotes/origin/main", "HEAD~1")],
    ["an object was replaced", () => git("replace", "HEAD", "HEAD~1")],
    [
      "history was cut off",
      () => writeFileSync(join(folder, ".git/shallow"), `${git("rev-parse", "HEAD")}\n`),
    ],
    ["what was remembered is torn", () => appendFileSync(memory(), "x")],
    ["what was remembered is gone", () => rmSync(memory())],
  ])("is read again where %s", (_, change) => {
    readHistory(open(), [file]);
    change();
    expect(remembered()).toBeUndefined();
    const read = plain(readHistory(open(), [file]));
    rmSync(join(folder, ".git/tiphys"), { recursive: true, force: true });
    expect(plain(readHistory(open(), [file]))).toEqual(read);
  });

  test("is that of the files that were asked for", () => {
    readHistory(open(), [file]);
    expect(remembered(["environments/dev/releases.yaml"])).toBeUndefined();
  });

  test("is not kept of a version that is not here", () => {
    const blob = git("rev-parse", `HEAD:${file}`);
    rmSync(join(folder, ".git/objects", blob.slice(0, 2), blob.slice(2)), { force: true });
    readHistory(open(), [file]);
    expect(remembered()).toBeUndefined();
  });
});

function memory(): string {
  const state = join(folder, ".git/tiphys");
  return join(state, readdirSync(state)[0] ?? "");
}

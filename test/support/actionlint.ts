import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { describe, test } from "@jest/globals";

/** actionlint, which checks workflows as GitHub reads them: $ACTIONLINT, the PATH or Go's bin folder. */
function findActionlint(): string | undefined {
  const { stdout = "", status } = spawnSync("go", ["env", "GOPATH"], { encoding: "utf8" });
  const folders = [...(status === 0 ? [stdout.trim()] : []), join(homedir(), "go")];
  const installed = folders
    .map((folder) => join(folder, "bin/actionlint"))
    .filter((file) => existsSync(file));
  const candidates = [process.env.ACTIONLINT, "actionlint", ...installed].filter((one) => one);
  return candidates.find((one) => spawnSync(one as string, ["-version"]).status === 0);
}

const program = findActionlint();

/** A `describe` that needs actionlint: fails in CI without it, is skipped with a word elsewhere. */
export function describeWithActionlint(title: string, tests: () => void): void {
  if (program !== undefined) {
    describe(title, tests);
    return;
  }
  if (process.env.CI) throw new Error("CI needs actionlint: put it on the PATH or set ACTIONLINT");
  console.warn(`SKIPPED, there is no actionlint here: ${title}`);
  describe.skip(title, () => {
    test("needs actionlint", () => undefined);
  });
}

/** What actionlint says against a workflow; empty: nothing. Scripts are not given to a shell linter that may be there. */
export function lintWorkflow(text: string): string {
  if (program === undefined) throw new Error("no actionlint here");
  const words = ["-no-color", "-shellcheck=", "-pyflakes=", "-"];
  const { stdout, stderr, error } = spawnSync(program, words, { input: text, encoding: "utf8" });
  if (error) throw error;
  return stdout + stderr;
}

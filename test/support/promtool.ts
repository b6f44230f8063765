import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "@jest/globals";

/** Prometheus' own checker of rules: $PROMTOOL, the PATH or Go's bin folder. */
function findPromtool(): string | undefined {
  const { stdout = "", status } = spawnSync("go", ["env", "GOPATH"], { encoding: "utf8" });
  const folders = [...(status === 0 ? [stdout.trim()] : []), join(homedir(), "go")];
  const installed = folders.map((folder) => join(folder, "bin/promtool")).filter((file) => existsSync(file));
  const candidates = [process.env.PROMTOOL, "promtool", ...installed].filter((one) => one);
  return candidates.find((one) => spawnSync(one as string, ["--version"]).status === 0);
}

const program = findPromtool();

/** A `describe` that needs promtool: fails in CI without it, is skipped with a word elsewhere. */
export function describeWithPromtool(title: string, tests: () => void): void {
  if (program !== undefined) {
    describe(title, tests);
    return;
  }
  if (process.env.CI) throw new Error("CI needs promtool: put it on the PATH or set PROMTOOL");
  console.warn(`SKIPPED, there is no promtool here: ${title}`);
  describe.skip(title, () => {
    test("needs promtool", () => undefined);
  });
}

/** What promtool says against these files; empty: nothing. JSON is YAML to it. */
export function promtool(words: readonly string[], files: Readonly<Record<string, object>>): string {
  if (program === undefined) throw new Error("no promtool here");
  const root = mkdtempSync(join(tmpdir(), "tiphys-promtool-"));
  try {
    for (const [name, content] of Object.entries(files))
      writeFileSync(join(root, name), JSON.stringify(content));
    const { status, stdout, stderr } = spawnSync(program, words, { cwd: root, encoding: "utf8" });
    return status === 0 ? "" : stdout + stderr;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

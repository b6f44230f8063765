import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const tool = join(
  dirname(createRequire(import.meta.url).resolve("gitlab-ci-local/package.json")),
  "dist/index.js",
);

/** The tool asks for Node 22, for this one method. */
const union = "Set.prototype.union ??= function (other) { return new Set([...this, ...other]); };\n";

/** What GitLab's own schema says against a pipeline, as gitlab-ci-local ships it; nothing where it is valid. */
export function gitLabProblems(pipeline: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "tiphys-gitlab-"));
  try {
    writeFileSync(join(folder, ".gitlab-ci.yml"), pipeline);
    writeFileSync(join(folder, "union.cjs"), union);
    const git = (...words: readonly string[]) => spawnSync("git", words, { cwd: folder });
    git("init", "--quiet");
    git("remote", "add", "origin", "git@gitlab.com:acme/gitops.git");
    const words = ["--require", "./union.cjs", tool, "--list"];
    const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: folder, encoding: "utf8" });
    const output = stdout + stderr;
    if (!/json schema validated|Invalid .gitlab-ci.yml/.test(output))
      throw new Error(`nothing was validated:\n${output}`);
    const problems = output
      .split("\n")
      .filter((line) => line.trimStart().startsWith("•") && line.includes("[#/"));
    return status === 0 ? problems : [...problems, `exit ${status}`];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

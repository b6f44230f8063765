import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "tiphys-new-policy-"));
});
afterEach(() => rmSync(root, { recursive: true }));

const run = (id: string) =>
  spawnSync(process.execPath, [resolve("scripts/new-policy.mjs"), id], { cwd: root, encoding: "utf8" });

test("a new policy has its file and its cases, and says what is left to do", () => {
  const { status, stdout } = run("pods-say-goodbye");
  expect(status).toBe(0);
  expect(readFileSync(join(root, "src/policies/built-in/pods-say-goodbye.ts"), "utf8")).toContain(
    'export const podsSayGoodbye: BuiltInPolicy = {\n  id: "pods-say-goodbye",',
  );
  for (const file of ["passes.yaml", "violates.yaml", "violates.txt"]) {
    expect(readFileSync(join(root, "test/policies/pods-say-goodbye", file), "utf8")).toContain("Deployment");
  }
  expect(stdout).toContain('import { podsSayGoodbye } from "./built-in/pods-say-goodbye.ts";');
});

test("a policy that exists is left alone", () => {
  run("pods-say-goodbye");
  const { status, stderr } = run("pods-say-goodbye");
  expect([status, stderr]).toEqual([
    1,
    expect.stringContaining("exists already: src/policies/built-in/pods-say"),
  ]);
});

test.each(["", "pods", "PodsSayGoodbye", "../pods-say", "no-spaces please"])('"%s" is no id', (id) => {
  const { status, stderr } = run(id);
  expect([status, stderr]).toEqual([1, expect.stringContaining(`"${id}" is no policy id`)]);
});

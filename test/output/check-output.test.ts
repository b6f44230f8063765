import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { checkOutput } from "../../src/output/check-output.ts";
import { generated } from "../../src/output/file-tree.ts";
import { planOutput } from "../../src/output/plan-output.ts";
import { readDisk } from "../../src/output/read-disk.ts";
import { unifiedDiff } from "../../src/output/unified-diff.ts";
import { newProject, removeProjects, treeOf } from "./project.ts";

afterAll(removeProjects);

const written = treeOf({
  "apps/a.yaml": "1\n",
  "apps/b.yaml": "1\n",
  "apps/c.yaml": "1\n",
  "apps/d.yaml": "1\n",
});
const wanted = treeOf({
  "apps/a.yaml": "1\n",
  "apps/b.yaml": "2\n",
  "apps/c.yaml": "1\n",
  "apps/new.yaml": "1\n",
});

test("the check lists stale, missing, orphaned, foreign and hand-edited files and touches nothing", () => {
  const project = newProject();
  project.write(written);
  project.put("apps/c.yaml", generated("by hand\n"));
  project.put("apps/mine.yaml", "mine\n");
  project.put("apps/.x.yaml.tiphys-tmp", "half");
  const before = project.dist();
  const request = { tree: wanted, isApplication: (path: string) => path === "apps/d.yaml" };
  const findings = checkOutput(planOutput(request, readDisk(project.place, request)));
  const listed = findings.map(({ code, where }) => `${code} ${where?.file.split("/dist/")[1]}`);
  expect(listed.sort()).toEqual([
    "edited-by-hand apps/c.yaml",
    "foreign-file apps/mine.yaml",
    "missing-file apps/new.yaml",
    "orphaned-file apps/.x.yaml.tiphys-tmp",
    "orphaned-file apps/d.yaml",
    "stale-file apps/b.yaml",
  ]);
  expect(project.dist()).toEqual(before);
});

test("the check of a dist/ that is right finds nothing and leaves no trace", () => {
  const project = newProject();
  for (const [path, text] of written) project.put(path, text);
  const request = { tree: written };
  expect(checkOutput(planOutput(request, readDisk(project.place, request)))).toEqual([]);
  expect(existsSync(join(project.root, "node_modules"))).toBe(false);
});

test("a foreign file on a path we need is reported once", () => {
  const project = newProject();
  project.put("apps/a.yaml", "mine\n");
  const request = { tree: treeOf({ "apps/a.yaml": "1\n" }) };
  const findings = checkOutput(planOutput(request, readDisk(project.place, request)));
  expect(findings.map(({ code }) => code)).toEqual(["path-is-taken"]);
});

test("a diff goes from what is on disk to what is generated", async () => {
  const change = { path: "apps/a.yaml", before: "a: 1\nb: 1\n", after: "a: 1\nb: 2\n" };
  expect(await unifiedDiff(change)).toBe(
    "--- apps/a.yaml\ton disk\n+++ apps/a.yaml\tgenerated\n@@ -1,2 +1,2 @@\n a: 1\n-b: 1\n+b: 2\n",
  );
});

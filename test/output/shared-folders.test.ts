import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "@jest/globals";
import { checkOutput } from "../../src/output/check-output.ts";
import { type FileTree, generated } from "../../src/output/file-tree.ts";
import { locateSharedOutput, type OutputPlace } from "../../src/output/output-place.ts";
import { type Outputs, planOutputs, writeOutput, writeOutputs } from "../../src/output/write-output.ts";
import { filesBelow, newProject, type Project, removeProjects, treeOf } from "./project.ts";

afterAll(removeProjects);

const processes = { self: process.pid, isRunning: () => false };
const wanted = treeOf({
  ".github/CODEOWNERS": "* @acme/platform\n",
  ".github/workflows/check.yml": "name: check\n",
});

let project: Project;
let place: OutputPlace;

beforeEach(() => {
  project = newProject();
  place = locateSharedOutput(project.root, [".github"], project.root);
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(project.root, path)), { recursive: true });
  writeFileSync(join(project.root, path), text);
}

const write = (tree: FileTree) => writeOutput(place, { tree }, processes);
const check = (tree: FileTree) =>
  planOutputs([{ place, request: { tree } }])
    .flatMap(checkOutput)
    .map(({ code, where }) => `${code} ${where?.file.slice(project.root.length + 1)}`);
const github = () => Object.keys(filesBelow(join(project.root, ".github"))).sort();

describe("a folder that Tiphys shares with people", () => {
  test("gets our files beside theirs, and theirs are no finding", () => {
    put(".github/dependabot.yml", "version: 2\n");
    put(".github/workflows/theirs.yml", "name: theirs\n");
    symlinkSync("nowhere", join(project.root, ".github/link"));
    expect(write(wanted)).toMatchObject({ findings: [], foreign: [] });
    expect(github()).toEqual([
      "CODEOWNERS",
      "dependabot.yml",
      "link",
      "workflows/check.yml",
      "workflows/theirs.yml",
    ]);
    expect(check(wanted)).toEqual([]);
  });

  test.each([
    ["a file of theirs", () => put(".github/CODEOWNERS", "* @me\n")],
    [
      "a link",
      () => {
        put(".github/x", "");
        symlinkSync("x", join(project.root, ".github/CODEOWNERS"));
      },
    ],
  ])("where %s is in the way, that is a finding and nothing is written", (_, takePath) => {
    takePath();
    expect(write(wanted).findings.map(({ code }) => code)).toEqual(["path-is-taken"]);
    expect(existsSync(join(project.root, ".github/workflows"))).toBe(false);
    expect(check(wanted)).toContain("path-is-taken .github/CODEOWNERS");
  });

  test("names of theirs that differ only in case are their business", () => {
    put(".github/a.yml", "");
    put(".github/A.yml", "");
    expect(write(wanted).findings).toEqual([]);
  });

  test("keeps what is theirs when ours goes, down to an empty folder", () => {
    write(wanted);
    put(".github/workflows/theirs.yml", "name: theirs\n");
    mkdirSync(join(project.root, ".github/ISSUE_TEMPLATE"));
    write(new Map());
    expect(github()).toEqual(["workflows/theirs.yml"]);
    expect(existsSync(join(project.root, ".github/ISSUE_TEMPLATE"))).toBe(true);
  });

  test("goes with the last of our files when nothing else is in it", () => {
    write(wanted);
    write(new Map());
    expect(existsSync(join(project.root, ".github"))).toBe(false);
  });

  test("is checked like dist/: missing, stale, orphaned and edited files are told", () => {
    write(treeOf({ ".github/CODEOWNERS": "old\n", ".github/workflows/old.yml": "" }));
    expect(check(wanted)).toEqual([
      "missing-file .github/workflows/check.yml",
      "stale-file .github/CODEOWNERS",
      "orphaned-file .github/workflows/old.yml",
    ]);
    put(".github/CODEOWNERS", generated("by hand\n"));
    expect(check(wanted)).toContain("edited-by-hand .github/CODEOWNERS");
  });
});

describe("several places at once", () => {
  const outputs = (): Outputs => [
    { place: project.place, request: { tree: treeOf({ "apps/a.yaml": "1\n" }) } },
    { place, request: { tree: wanted } },
  ];

  test("are written together", () => {
    writeOutputs(outputs(), processes);
    expect([Object.keys(project.dist()), github()]).toEqual([
      ["apps/a.yaml"],
      ["CODEOWNERS", "workflows/check.yml"],
    ]);
  });

  test("a finding in one of them, and none is written", () => {
    put(".github/CODEOWNERS", "* @me\n");
    const plans = writeOutputs(outputs(), processes);
    expect(plans.map(({ findings }) => findings.length)).toEqual([0, 1]);
    expect(project.dist()).toEqual({});
  });
});

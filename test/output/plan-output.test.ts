import { describe, expect, test } from "@jest/globals";
import type { DiskState } from "../../src/output/disk-state.ts";
import { foldersOf, generated } from "../../src/output/file-tree.ts";
import type { OutputRequest } from "../../src/output/output-request.ts";
import { planOutput } from "../../src/output/plan-output.ts";
import { treeOf } from "./project.ts";

const OURS = generated("old\n");

function diskOf(files: Record<string, string>, more: Partial<DiskState> = {}): DiskState {
  return {
    outDir: "dist",
    owned: ["apps", "argocd"],
    files: new Map(Object.entries(files)),
    same: new Set(),
    unread: new Set(),
    folders: foldersOf(Object.keys(files)),
    others: new Set(),
    leftovers: [],
    recoverable: new Set(Object.keys(files)),
    ...more,
  };
}

const messages = (request: OutputRequest, disk: DiskState) =>
  planOutput(request, disk).findings.map(({ message }) => message);

describe("a path we need that is taken", () => {
  test.each<[string, string, DiskState, string]>([
    [
      "a foreign file",
      "apps/a/x.yaml",
      diskOf({ "apps/a/x.yaml": "mine" }),
      "must be a file, but another file is there",
    ],
    ["a folder", "apps/a", diskOf({ "apps/a/x.yaml": OURS }), "must be a file, but a folder is there"],
    [
      "a link",
      "apps/a/x.yaml",
      diskOf({}, { others: new Set(["apps/a/x.yaml"]) }),
      "must be a file, but a link or special file is there",
    ],
    [
      "a file where a folder must be",
      "apps/a/x.yaml",
      diskOf({ "apps/a": "mine" }),
      "must be a folder, but another file is there",
    ],
    [
      "a file out of scope where a folder must be",
      "apps/a/x.yaml",
      diskOf({}, { unread: new Set(["apps/a"]) }),
      "must be a folder, but another file is there",
    ],
    [
      "a link where a folder must be",
      "apps/a/x.yaml",
      diskOf({}, { others: new Set(["apps/a"]) }),
      "must be a folder, but a link or special file is there",
    ],
  ])("%s is a finding that names it", (_, path, disk, problem) => {
    expect(messages({ tree: treeOf({ [path]: "new\n" }) }, disk)).toEqual([expect.stringContaining(problem)]);
  });
});

describe("folders", () => {
  const tree = treeOf({ "apps/new/x/y.yaml": "", "apps/a/new.yaml": "" });
  const folders = new Set(["apps", "apps/a", "apps/b", "apps/b/c", "apps/d"]);

  test("only the topmost new folder is named: all below it comes along", () => {
    expect(planOutput({ tree }, diskOf({}, { folders })).newFolders).toEqual(["apps/new"]);
  });

  test.each<[string, Partial<DiskState>, string[]]>([
    ["nothing", {}, ["apps/d", "apps/b/c", "apps/b"]],
    ["a file out of scope", { unread: new Set(["apps/b/c/x.yaml"]) }, ["apps/d"]],
    ["a link", { others: new Set(["apps/b/x"]) }, ["apps/d", "apps/b/c"]],
    ["a foreign file", { files: new Map([["apps/d/x", "mine"]]) }, ["apps/b/c", "apps/b"]],
    [
      "a file that goes",
      { files: new Map([["apps/d/x", OURS]]), recoverable: new Set(["apps/d/x"]) },
      ["apps/d", "apps/b/c", "apps/b"],
    ],
  ])("with %s in them, the folders that go are known, innermost first", (_, disk, expected) => {
    expect(planOutput({ tree }, diskOf({}, { folders, ...disk })).emptyFolders).toEqual(expected);
  });
});

describe("names that differ only in case", () => {
  test.each([
    ["two files", { "apps/a/x.yaml": "", "apps/a/X.yaml": "" }, {}],
    ["two folders", { "apps/Checkout/x.yaml": "", "apps/checkout/y.yaml": "" }, {}],
    [
      "a foreign file and one of ours",
      { "apps/a/kustomization.yaml": "" },
      { "apps/a/Kustomization.yaml": "mine" },
    ],
    ["an old file and its new spelling", { "apps/a/x.yaml": "" }, { "apps/a/X.yaml": OURS }],
    ["composed and decomposed letters", { "apps/a/\u00e9.yaml": "", "apps/a/e\u0301.yaml": "" }, {}],
  ])("%s are one finding", (_, bodies, files) => {
    const { findings } = planOutput({ tree: treeOf(bodies) }, diskOf(files));
    expect(findings).toMatchObject([{ code: "names-differ-only-in-case" }]);
  });

  test("upper case alone is fine", () => {
    expect(messages({ tree: treeOf({ "apps/a/README.yaml": "" }) }, diskOf({}))).toEqual([]);
  });
});

describe("deleting Applications", () => {
  const applications = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`argocd/app-${index}.yaml`, OURS]));
  const isApplication = (path: string) => path.startsWith("argocd/");
  const keeping = (count: number) => new Map(Object.entries(applications(count)));

  test.each([
    [9, 6, []],
    [9, 5, ["this would delete 4 of 9 Applications, more than a third"]],
    [3, 2, []],
    [1, 0, ["this would delete 1 of 1 Applications, more than a third"]],
    [0, 0, []],
  ])("of %i Applications, keeping %i gives the findings %j", (before, after, expected) => {
    expect(messages({ tree: keeping(after), isApplication }, diskOf(applications(before)))).toEqual(expected);
  });

  test("--allow-mass-delete deletes them all", () => {
    const plan = planOutput(
      { tree: new Map(), isApplication, allowMassDelete: true },
      diskOf(applications(9)),
    );
    expect(plan.findings).toEqual([]);
    expect(plan.delete).toHaveLength(9);
  });

  test("foreign files do not count as Applications", () => {
    const files = { ...applications(1), "argocd/mine-1.yaml": "mine", "argocd/mine-2.yaml": "mine" };
    expect(messages({ tree: new Map(), isApplication }, diskOf(files))).toHaveLength(1);
  });
});

describe("a tree that only a bug can make", () => {
  test.each([
    ["leaves dist/", { "apps/../../etc/passwd": "" }, /not a path/],
    ["is absolute", { "/apps/x.yaml": "" }, /not/],
    ["lies outside our folders", { "other/x.yaml": "" }, /other\/ is not our own/],
    ["lies beside our folders", { "x.yaml": "" }, /not a path in our folders/],
    ["has a file below a file", { "apps/a": "", "apps/a/b": "" }, /both a file and a folder/],
  ])("a path that %s throws", (_, bodies, message) => {
    expect(() => planOutput({ tree: treeOf(bodies as Record<string, string>) }, diskOf({}))).toThrow(message);
  });

  test("a text without the header throws: the next run would take the file for a foreign one", () => {
    expect(() => planOutput({ tree: new Map([["apps/x.yaml", "kind: A\n"]]) }, diskOf({}))).toThrow(
      /no generated-by header/,
    );
  });
});

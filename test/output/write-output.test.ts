import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { applyPlan } from "../../src/output/apply-plan.ts";
import { generated } from "../../src/output/file-tree.ts";
import { locateOutput } from "../../src/output/output-place.ts";
import { planOutput } from "../../src/output/plan-output.ts";
import { readDisk } from "../../src/output/read-disk.ts";
import { age, filesWrittenSinceAged, newProject, OWNED, removeProjects, treeOf } from "./project.ts";

afterAll(removeProjects);

const OVERLAY = "apps/checkout/overlays/production/kustomization.yaml";
const BASE = "apps/checkout/base/deployment.yaml";
const both = treeOf({ [BASE]: "replicas: 1\n", [OVERLAY]: "tag: one\n" });
const promoted = treeOf({ [BASE]: "replicas: 1\n", [OVERLAY]: "tag: two\n" });
const baseOnly = treeOf({ [BASE]: "replicas: 1\n" });

describe("writing dist/", () => {
  test("a dist/ that is not there is made whole", () => {
    const project = newProject();
    const plan = project.write(both);
    expect(plan.create).toHaveLength(2);
    expect(project.dist()).toEqual(Object.fromEntries(both));
  });

  test("a second run writes nothing and keeps every mtime", () => {
    const project = newProject();
    project.write(both);
    age(project);
    expect(project.write(both)).toMatchObject({ kept: 2, create: [], update: [], delete: [] });
    expect(filesWrittenSinceAged(project)).toEqual([]);
  });

  test("one changed value writes one file, although nothing was committed in between", () => {
    const project = newProject();
    project.write(both);
    age(project);
    project.write(promoted);
    expect(filesWrittenSinceAged(project)).toEqual([OVERLAY]);
    expect(project.dist()).toEqual(Object.fromEntries(promoted));
  });

  test("a file that was deleted by hand comes back", () => {
    const project = newProject();
    project.write(both);
    rmSync(join(project.root, "dist", OVERLAY));
    project.write(both);
    expect(project.dist()).toEqual(Object.fromEntries(both));
  });

  test("a file that is no longer generated goes, and its empty folders with it", () => {
    const project = newProject();
    project.write(both);
    project.write(baseOnly);
    expect(project.dist()).toEqual(Object.fromEntries(baseOnly));
    expect(existsSync(join(project.root, "dist/apps/checkout/overlays"))).toBe(false);
  });

  test("a file that Tiphys did not write stays, reported, and keeps its folder", () => {
    const project = newProject();
    project.write(both);
    project.put("apps/checkout/overlays/production/notes.md", "mine\n");
    const plan = project.write(baseOnly);
    expect(plan.foreign).toEqual(["apps/checkout/overlays/production/notes.md"]);
    expect(project.dist()).toMatchObject({ "apps/checkout/overlays/production/notes.md": "mine\n" });
  });

  test("a run that changes nothing leaves no trace", () => {
    const project = newProject();
    project.write(new Map());
    expect(existsSync(join(project.root, "dist"))).toBe(false);
  });

  test("a plan with findings is not applied, whoever asks for it", () => {
    const project = newProject();
    project.put(BASE, "mine\n");
    const plan = planOutput({ tree: both }, readDisk(project.place, { tree: both }));
    expect(() => applyPlan(project.place, plan, both)).toThrow(/path-is-taken/);
    expect(project.dist()).toEqual({ [BASE]: "mine\n" });
  });

  test("what a killed run left behind is removed and never mixed in", () => {
    const project = newProject();
    project.put(".apps.tiphys-tmp/old/base/deployment.yaml", generated("old\n"));
    project.put("argocd/.projects.tiphys-tmp/old.yaml", generated("old\n"));
    project.write(both);
    expect(project.dist()).toEqual(Object.fromEntries(both));
  });

  test("a memory whose last line was torn by a kill still knows the next run's files", () => {
    const project = newProject();
    project.write(both);
    appendFileSync(join(project.place.stateDir, "written"), "\n0123");
    project.write(promoted);
    expect(project.write(both).findings).toEqual([]);
  });

  test("what lies in dist/ beside our folders is not even looked at", () => {
    const project = newProject();
    project.put("README.md", "mine\n");
    project.put("charts/values.yaml", generated("looks like ours\n"));
    expect(project.write(both).foreign).toEqual([]);
    expect(project.dist()).toMatchObject({ "README.md": "mine\n", "charts/values.yaml": expect.any(String) });
  });

  test("a link in our folders is neither followed nor removed", () => {
    const project = newProject();
    project.write(both);
    mkdirSync(join(project.root, "elsewhere"));
    writeFileSync(join(project.root, "elsewhere/old.yaml"), generated("old\n"));
    symlinkSync(join(project.root, "elsewhere"), join(project.root, "dist/apps/linked"));
    expect(project.write(both).foreign).toEqual(["apps/linked"]);
    expect(existsSync(join(project.root, "elsewhere/old.yaml"))).toBe(true);
  });
});

describe("files edited by hand", () => {
  const edited = generated("tag: edited\n");

  test.each([
    ["that is still generated", promoted],
    ["that is no longer generated", baseOnly],
    ["that the config did not change", both],
  ])("an edited file %s stops the run before anything is written", (_, tree) => {
    const project = newProject();
    project.write(both);
    project.put(OVERLAY, edited);
    const before = project.dist();
    const plan = project.write(new Map([...tree, ["apps/new/base/new.yaml", generated("new\n")]]));
    expect(plan.findings).toMatchObject([
      { code: "edited-by-hand", where: { file: expect.stringMatching(OVERLAY) } },
    ]);
    expect(plan.handEdited).toMatchObject([{ path: OVERLAY, before: edited }]);
    expect(project.dist()).toEqual(before);
  });

  test("--force lets the edit go", () => {
    const project = newProject();
    project.write(both);
    project.put(OVERLAY, edited);
    expect(project.write(promoted, { force: true }).findings).toEqual([]);
    expect(project.dist()).toEqual(Object.fromEntries(promoted));
  });

  test("--force takes no file that Tiphys did not write", () => {
    const project = newProject();
    project.put(OVERLAY, "mine\n");
    expect(project.write(both, { force: true }).findings).toMatchObject([{ code: "path-is-taken" }]);
    expect(project.dist()).toEqual({ [OVERLAY]: "mine\n" });
  });

  test("without Git and without memory, a file that differs is taken for someone's work", () => {
    const project = newProject();
    project.put(OVERLAY, generated("tag: from a copy\n"));
    expect(project.write(both).findings).toMatchObject([{ code: "edited-by-hand" }]);
  });

  test("going back to what Tiphys wrote earlier is no edit", () => {
    const project = newProject();
    project.write(both);
    project.write(promoted);
    project.put(OVERLAY, both.get(OVERLAY) as string);
    expect(project.write(promoted).findings).toEqual([]);
  });
});

describe("partial runs", () => {
  const scope = (path: string) => path.includes("/production/");

  test("only what is in scope is written, deleted or reported", () => {
    const project = newProject();
    project.write(treeOf({ [BASE]: "1\n", [OVERLAY]: "1\n", "apps/old/overlays/production/a.yaml": "1\n" }));
    project.put(BASE, generated("edited\n"));
    project.put("apps/checkout/base/notes.md", "mine\n");
    symlinkSync("notes.md", join(project.root, "dist/apps/checkout/base/link.md"));
    const plan = project.write(treeOf({ [BASE]: "2\n", [OVERLAY]: "2\n" }), { scope });
    expect(plan).toMatchObject({ findings: [], foreign: [], kept: 0 });
    expect(project.dist()).toEqual({
      [BASE]: generated("edited\n"),
      [OVERLAY]: generated("2\n"),
      "apps/checkout/base/notes.md": "mine\n",
      "apps/checkout/base/link.md": "-> notes.md",
    });
  });

  test("Applications out of scope count as kept for the guard against mass deletion", () => {
    const project = newProject();
    const isApplication = (path: string) => path.startsWith("argocd/");
    const tree = treeOf({
      "argocd/production/a.yaml": "",
      "argocd/staging/a.yaml": "",
      "argocd/staging/b.yaml": "",
    });
    project.write(tree);
    expect(project.write(new Map(), { scope, isApplication }).findings).toEqual([]);
    expect(Object.keys(project.dist())).toEqual(["argocd/staging/a.yaml", "argocd/staging/b.yaml"]);
  });
});

describe("a dist that is no folder", () => {
  test("a file is left alone and named", () => {
    const project = newProject();
    writeFileSync(join(project.root, "dist"), "mine");
    expect(() => project.write(both)).toThrow(/dist is a file, not a folder/);
    expect(readFileSync(join(project.root, "dist"), "utf8")).toBe("mine");
  });

  test.each(["elsewhere", "nowhere"])("a link to %s is not followed", (target) => {
    const project = newProject();
    mkdirSync(join(project.root, "elsewhere"));
    symlinkSync(join(project.root, target), join(project.root, "dist"));
    expect(() => project.write(both)).toThrow(/dist is a symbolic link, not a folder/);
    const withSlash = locateOutput(join(project.root, "dist/"), OWNED, project.root);
    expect(() => readDisk(withSlash, { tree: both })).toThrow(/dist is a symbolic link, not a folder/);
  });
});

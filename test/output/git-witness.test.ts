import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { generated } from "../../src/output/file-tree.ts";
import { gitHolds } from "../../src/output/git-witness.ts";
import { locateOutput } from "../../src/output/output-place.ts";
import { readDisk } from "../../src/output/read-disk.ts";
import { newProject, OWNED, type Project, removeProjects, treeOf } from "./project.ts";

afterAll(removeProjects);

const PATH = "apps/a/kustomization.yaml";
const one = treeOf({ [PATH]: "tag: one\n" });
const two = treeOf({ [PATH]: "tag: two\n" });

/** What a colleague or CI has: the committed dist/, and no memory of who wrote it. */
function freshClone(): Project {
  const project = newProject({ git: true });
  commit(project, "tag: one\n");
  return project;
}

function commit(project: Project, body: string): void {
  project.put(PATH, generated(body));
  project.git("add", "--all");
  project.git("commit", "--quiet", "--message=change");
}

function codes(project: Project): readonly string[] {
  const byName = heldAmong(project, 0);
  // So many that Git is asked for a listing.
  expect(heldAmong(project, 1000)).toEqual(byName);
  return project.write(two).findings.map(({ code }) => code);
}

function heldAmong(project: Project, others: number): readonly string[] {
  const text = project.dist()[PATH] ?? "";
  const absent = Array.from({ length: others }, (_, at): [string, string] => [`apps/${at}.yaml`, ""]);
  return gitHolds(project.place, new Map([[PATH, text], ...absent]));
}

describe("what Git holds may be overwritten", () => {
  test("a committed file of a fresh clone", () => {
    const project = freshClone();
    expect(codes(project)).toEqual([]);
    expect(project.dist()).toEqual(Object.fromEntries(two));
  });

  test("a committed file in a linked worktree", () => {
    const project = freshClone();
    project.git("worktree", "add", "--quiet", "linked");
    const place = locateOutput(join(project.root, "linked/dist"), OWNED, join(project.root, "linked"));
    expect([...readDisk(place, { tree: two }).recoverable]).toEqual([PATH]);
  });

  test("a committed file when dist/ is a repository of its own", () => {
    const project = newProject();
    project.put(PATH, generated("tag: one\n"));
    project.git("init", "--quiet", "dist");
    project.git("-C", "dist", "add", "--all");
    project.git("-C", "dist", "commit", "--quiet", "--message=change");
    const place = locateOutput(join(project.root, "dist"), OWNED, project.root);
    expect([...readDisk(place, { tree: two }).recoverable]).toEqual([PATH]);
  });

  test("a file with conflict markers: synth resolves a merge conflict in dist/", () => {
    const project = freshClone();
    project.git("switch", "--quiet", "--create", "other");
    commit(project, "tag: theirs\n");
    project.git("switch", "--quiet", "main");
    commit(project, "tag: ours\n");
    project.git("merge", "other");
    expect(project.dist()[PATH]).toContain("<<<<<<< ");
    expect(codes(project)).toEqual([]);
    expect(project.dist()).toEqual(Object.fromEntries(two));
  });

  test("a file that they changed and we deleted, which the merge put back", () => {
    const project = freshClone();
    project.git("switch", "--quiet", "--create", "other");
    commit(project, "tag: theirs\n");
    project.git("switch", "--quiet", "main");
    project.git("rm", "--quiet", "-r", "dist");
    project.git("commit", "--quiet", "--message=delete");
    project.git("merge", "other");
    expect(project.dist()[PATH]).toContain("theirs");
    expect(codes(project)).toEqual([]);
  });

  test("a committed file of a repository with SHA-256 ids", () => {
    const project = newProject();
    project.git("init", "--quiet", "--object-format=sha256");
    commit(project, "tag: one\n");
    const place = locateOutput(join(project.root, "dist"), OWNED, project.root);
    expect([...readDisk(place, { tree: two }).recoverable]).toEqual([PATH]);
  });

  test("a file that Git merged and staged while another one conflicts", () => {
    const project = freshClone();
    project.git("switch", "--quiet", "--create", "other");
    commit(project, "tag: theirs\n");
    project.git("switch", "--quiet", "main");
    project.git("merge", "--no-commit", "--no-ff", "other");
    expect(project.dist()[PATH]).toContain("theirs");
    expect(codes(project)).toEqual([]);
  });
});

describe("what nothing else holds is someone's work", () => {
  test.each<[string, (project: Project) => void]>([
    ["an edit of a committed file", (project) => project.put(PATH, generated("tag: mine\n"))],
    [
      "conflict markers where Git knows of no conflict",
      (project) => project.put(PATH, generated("<<<<<<< one\ntag: mine\n>>>>>>> two\n")),
    ],
    [
      "an edit that is staged, but not committed",
      (project) => {
        project.put(PATH, generated("tag: mine\n"));
        project.git("add", "--all");
      },
    ],
    [
      "a conflict that a person resolved",
      (project) => {
        project.git("switch", "--quiet", "--create", "other");
        commit(project, "tag: theirs\n");
        project.git("switch", "--quiet", "main");
        commit(project, "tag: ours\n");
        project.git("merge", "other");
        project.put(PATH, generated("tag: mine\n"));
      },
    ],
  ])("%s", (_, change) => {
    const project = freshClone();
    change(project);
    const before = project.dist();
    expect(codes(project)).toEqual(["edited-by-hand"]);
    expect(project.dist()).toEqual(before);
  });

  test.each<[string, (project: Project) => void]>([
    ["a repository without commits", () => undefined],
    ["an ignored dist/", (project) => writeFileSync(join(project.root, ".gitignore"), "dist/\n")],
    ["a broken repository", (project) => rmSync(join(project.root, ".git/HEAD"))],
  ])("%s knows nothing, but what Tiphys wrote here is remembered", (_, change) => {
    const project = newProject({ git: true });
    change(project);
    project.write(one);
    expect(codes(project)).toEqual([]);
    project.put(PATH, generated("tag: mine\n"));
    expect(codes(project)).toEqual(["edited-by-hand"]);
  });
});

test("the memory lies in the Git folder, where no commit can take it along", () => {
  const project = newProject({ git: true });
  project.write(one);
  expect(project.place.stateDir.startsWith(join(project.root, ".git/tiphys/"))).toBe(true);
  expect(existsSync(join(project.root, "node_modules"))).toBe(false);
});

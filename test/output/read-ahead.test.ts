import { lstatSync, mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { blobHash } from "../../src/output/blob-hash.ts";
import { type FileMark, markOf, SeenFiles } from "../../src/output/file-mark.ts";
import { generated } from "../../src/output/file-tree.ts";
import { lookAt } from "../../src/output/look.ts";
import { lockOf } from "../../src/output/output-lock.ts";
import { readAhead } from "../../src/output/read-ahead.ts";
import { writeOutputs } from "../../src/output/write-output.ts";
import { nextTickOfFiles } from "../file-clock.ts";
import { newProject, type Project, removeProjects, treeOf } from "./project.ts";

afterAll(removeProjects);

const OVERLAY = "apps/checkout/overlays/production/kustomization.yaml";
const BASE = "apps/checkout/base/deployment.yaml";
const NEW = "apps/checkout/base/service.yaml";
const before = treeOf({ [BASE]: "replicas: 1\n", [OVERLAY]: "tag: one\n" });
const after = treeOf({ [BASE]: "replicas: 1\n", [OVERLAY]: "tag: two\n", [NEW]: "port: 80\n" });
const readNow = ({ place }: Project, seen = new SeenFiles()) => readAhead(place, lookAt(place), seen);
const processes = { self: process.pid, isRunning: () => false };

/** Reads dist/, lets something happen there, and then writes. */
async function synthesizeWhile(project: Project, happens: () => void) {
  const ahead = readNow(project);
  happens();
  const known = new Map([[BASE, blobHash(after.get(BASE) ?? "")]]);
  const [plan] = writeOutputs([{ place: project.place, request: { tree: after, known }, ahead }], processes);
  return { plan, wasRead: ahead !== undefined };
}

describe("a dist/ that is read before anybody knows what shall be there", () => {
  test("makes the plan that it would make afterwards", async () => {
    const project = newProject();
    project.write(before);
    const { plan, wasRead } = await synthesizeWhile(project, () => {});
    expect(wasRead).toBe(true);
    expect(plan).toMatchObject({ kept: 1, create: [{ path: NEW }], update: [{ path: OVERLAY }], delete: [] });
    expect(project.dist()).toEqual(Object.fromEntries(after));
  });

  test.each([
    {
      title: "a file that somebody edits in between is read again, and not lost",
      happens: (project: Project) => project.put(OVERLAY, generated("mine\n")),
      code: "edited-by-hand",
      lost: OVERLAY,
    },
    {
      title: "a file that somebody puts in between where one shall be is not lost",
      happens: (project: Project) => project.put(NEW, "mine\n"),
      code: "path-is-taken",
      lost: NEW,
    },
  ])("$title", async ({ happens, code, lost }) => {
    const project = newProject();
    project.write(before);
    const { plan } = await synthesizeWhile(project, () => happens(project));
    expect(plan.findings).toMatchObject([{ code }]);
    expect(project.dist()[lost]).toMatch(/mine/);
    expect(project.dist()[BASE]).toBe(before.get(BASE));
  });

  test.each([
    {
      title: "what another run writes in between",
      happens: (project: Project) =>
        project.write(treeOf({ [BASE]: "replicas: 9\n", [OVERLAY]: "tag: one\n" })),
    },
    {
      title: "a file that is deleted in between and shall be replaced",
      happens: (project: Project) => rmSync(join(project.root, "dist", OVERLAY)),
    },
  ])("$title is seen", async ({ happens }) => {
    const project = newProject();
    project.write(before);
    await synthesizeWhile(project, () => happens(project));
    expect(project.dist()).toEqual(Object.fromEntries(after));
  });

  test.each<{ title: string; happens: (project: Project) => void }>([
    {
      title: "another run deletes a file in between",
      happens: (project) => project.write(treeOf({ [OVERLAY]: "tag: one\n" })),
    },
    {
      title: "a file that shall be replaced becomes a folder",
      happens: ({ root }) => {
        rmSync(join(root, "dist", OVERLAY));
        mkdirSync(join(root, "dist", OVERLAY));
      },
    },
    {
      title: "a file that shall be replaced becomes a link to what it was",
      happens: ({ root }) => {
        renameSync(join(root, "dist", OVERLAY), join(root, "mine.yaml"));
        symlinkSync("../../../../../mine.yaml", join(root, "dist", OVERLAY));
      },
    },
    {
      title: "a folder is gone",
      happens: ({ root }) => rmSync(join(root, "dist/apps"), { recursive: true }),
    },
  ])("is as if nobody had read it before, where $title", ({ happens }) => {
    const [ahead, afterwards] = [true, false].map((isAhead) => {
      const project = newProject();
      project.write(before);
      const found = isAhead ? readNow(project) : undefined;
      happens(project);
      const known = new Map([[BASE, blobHash(after.get(BASE) ?? "")]]);
      const request = { tree: after, known };
      const [plan] = writeOutputs([{ place: project.place, request, ahead: found }], processes);
      return { codes: plan.findings.map(({ code }) => code), dist: project.dist() };
    });
    expect(ahead).toEqual(afterwards);
  });

  test("is not read while another run writes to it", async () => {
    const project = newProject();
    project.write(before);
    writeFileSync(lockOf(project.place), "1");
    expect((await synthesizeWhile(project, () => {})).wasRead).toBe(false);
  });

  test("is left to the run itself to complain of, where it cannot be read", async () => {
    const project = newProject();
    mkdirSync(join(project.root, "elsewhere"));
    symlinkSync("elsewhere", join(project.root, "dist"));
    expect(readNow(project)).toBeUndefined();
  });

  test.each([
    { title: "is not read while its mark is the same", touch: () => {}, isRead: false },
    {
      title: "is read when it was written again, with the same text",
      touch: (file: string) => writeFileSync(file, before.get(BASE) ?? ""),
      isRead: true,
    },
    {
      title: "is read when another file was put in its place",
      touch: (file: string) => {
        writeFileSync(`${file}.other`, before.get(BASE) ?? "");
        renameSync(`${file}.other`, file);
      },
      isRead: true,
    },
    {
      title: "is read when it was edited and given its old time again",
      touch: (file: string) => {
        const { atime, mtime } = lstatSync(file);
        writeFileSync(file, before.get(BASE)?.replace("1", "2") ?? "");
        utimesSync(file, atime, mtime);
      },
      isRead: true,
    },
  ])("a file that the last run knew $title", async ({ touch, isRead }) => {
    const project = newProject();
    const written = new Map<string, FileMark>();
    writeOutputs([{ place: project.place, request: { tree: before }, written }], processes);
    const files = [...written.keys()].map((path) => [path, `the id of ${path}`] as const);
    const seen = new SeenFiles(files, Float64Array.from([...written.values()].flat()));
    expect(files).toHaveLength(2);
    nextTickOfFiles(project.root);
    touch(join(project.root, "dist", BASE));
    const ahead = readNow(project, seen);
    expect(ahead?.texts.has(BASE)).toBe(isRead);
    expect(ahead?.ids.get(OVERLAY)).toBe(`the id of ${OVERLAY}`);
    expect(ahead?.ids.get(BASE) === `the id of ${BASE}`).toBe(!isRead);
  });

  test("marks of single files that a run writes are those that they keep", () => {
    const project = newProject();
    project.write(before);
    const written = new Map<string, FileMark>();
    writeOutputs([{ place: project.place, request: { tree: after }, written }], processes);
    expect([...written.keys()].sort()).toEqual([NEW, OVERLAY].sort());
    for (const [path, mark] of written) expect(mark).toEqual(markOf(join(project.root, "dist", path)));
  });
});

import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { FileTree } from "../../src/output/file-tree.ts";
import { newProject, type Project, removeProjects, treeOf } from "./project.ts";

const folder = mkdtempSync(join(tmpdir(), "tiphys-interrupted-"));
const writer = join(folder, "writer.mjs");

beforeAll(() => {
  const esbuild = resolve("node_modules/esbuild/bin/esbuild");
  const options = ["--bundle", "--platform=node", "--format=esm", `--outfile=${writer}`, "--log-level=error"];
  const { status, stderr } = spawnSync(esbuild, [resolve("test/output/interrupted-writer.ts"), ...options]);
  if (status !== 0) throw new Error(String(stderr));
});

afterAll(() => {
  removeProjects();
  rmSync(folder, { recursive: true, force: true });
});

const FOREIGN = "apps/a/notes.md";
const isTemporary = (path: string) => path.includes(".tiphys-tmp");

const small = {
  before: treeOf({ "apps/a/one.yaml": "1\n", "apps/a/two.yaml": "1\n", "argocd/old/a.yaml": "1\n" }),
  after: treeOf({
    "apps/a/one.yaml": "2\n",
    "apps/a/three.yaml": "2\n",
    "apps/b/x/one.yaml": "2\n",
    "apps/b/y.yaml": "2\n",
  }),
};

function projectAt(tree: FileTree, next: FileTree): { project: Project; nextFile: string } {
  const project = newProject();
  project.write(tree);
  project.put(FOREIGN, "mine\n");
  const nextFile = join(project.root, "next.json");
  writeFileSync(nextFile, JSON.stringify(Object.fromEntries(next)));
  return { project, nextFile };
}

/** Every file whole, old or new; nothing deleted before all of the new state is there; the next run finishes. */
function expectWholeAndFinish(project: Project, before: FileTree, after: FileTree): void {
  const dist = new Map(Object.entries(project.dist()));
  const isWhole = (path: string) => [before.get(path), after.get(path)].includes(dist.get(path));
  const isDone = (path: string) => dist.get(path) === after.get(path);
  const paths = [...dist.keys(), ...before.keys()].filter((path) => path !== FOREIGN && !isTemporary(path));
  const isOrphan = (path: string) => !after.has(path);
  expect(paths.filter((path) => !isOrphan(path) && !isWhole(path))).toEqual([]);
  if (paths.some((path) => isOrphan(path) && !dist.has(path))) {
    expect([...after.keys()].filter((path) => !isDone(path))).toEqual([]);
  }
  expect(project.write(after).findings).toEqual([]);
  expect(project.dist()).toEqual({ ...Object.fromEntries(after), [FOREIGN]: "mine\n" });
}

function runWriter(project: Project, nextFile: string, what: "kill" | "full", call: number) {
  return spawnSync("node", [writer, project.root, nextFile, what, String(call)], { encoding: "utf8" });
}

test.each([
  ["an update", small.before, small.after],
  ["a first run", treeOf({}), small.after],
])(
  "%s that is killed at any call leaves whole files, and the next run finishes",
  (_, before, after) => {
    let killed = 0;
    for (let call = 1, isDone = false; !isDone; call++) {
      const { project, nextFile } = projectAt(before, after);
      const { status, signal } = runWriter(project, nextFile, "kill", call);
      isDone = status === 0;
      if (signal === "SIGKILL") killed++;
      expect(isDone || signal === "SIGKILL").toBe(true);
      expectWholeAndFinish(project, before, after);
    }
    expect(killed).toBeGreaterThan(10);
  },
  60_000,
);

test("a disk that is full at any call is named, and nothing half-written stays", () => {
  const { before, after } = small;
  for (let call = 1, isDone = false; !isDone; call++) {
    const { project, nextFile } = projectAt(before, after);
    const { status, stderr } = runWriter(project, nextFile, "full", call);
    isDone = status === 0;
    if (!isDone) expect(stderr).toMatch(/CannotRunError|ENOSPC/);
    expect(Object.keys(project.dist()).filter(isTemporary)).toEqual([]);
    expectWholeAndFinish(project, before, after);
  }
}, 60_000);

test("a dist/ without write permission is named and stays as it is", () => {
  const { project, nextFile } = projectAt(small.before, small.after);
  const isRoot = process.getuid?.() === 0;
  for (const path of [folder, project.root, nextFile, writer]) chmodSync(path, 0o755);
  chmodSync(join(project.root, "node_modules/.cache/tiphys"), 0o777);
  chmodSync(project.place.stateDir, 0o777);
  chmodSync(join(project.place.stateDir, "written"), 0o666);
  for (const path of ["dist/apps", "dist/apps/a"]) chmodSync(join(project.root, path), 0o555);
  const before = project.dist();
  const nobody = isRoot ? { uid: 65534 } : {};
  const { stderr } = spawnSync("node", [writer, project.root, nextFile, "kill", "0"], {
    encoding: "utf8",
    ...nobody,
  });
  for (const path of ["dist/apps", "dist/apps/a"]) chmodSync(join(project.root, path), 0o755);
  expect(stderr).toMatch(/cannot write \S*\/dist\/apps\/b: permission denied/);
  expect(project.dist()).toEqual(before);
});

test.each(["SIGKILL", "SIGINT", "SIGTERM"] as const)(
  "a large run that gets %s at a random moment leaves whole files, and the next run finishes",
  async (signal) => {
    const large = (body: string) =>
      treeOf(
        Object.fromEntries(
          Array.from({ length: 600 }, (_, at) => [`apps/${at % 40}/${at}.yaml`, body.repeat(200)]),
        ),
      );
    const [before, after] = [large("kind: A\n"), large("kind: B\n")];
    const { project, nextFile } = projectAt(before, after);
    const child = spawn("node", [writer, project.root, nextFile, "kill", "0"]);
    await once(child.stdout, "data");
    setTimeout(() => child.kill(signal), Math.random() * 80);
    await once(child, "exit");
    expectWholeAndFinish(project, before, after);
  },
  60_000,
);

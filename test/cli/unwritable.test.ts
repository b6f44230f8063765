import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Project, type Run, smallPlatform } from "../support/project.ts";

let project: Project;
const folder = mkdtempSync(join(tmpdir(), "tiphys-unwritable-"));

beforeAll(() => {
  project = new Project(smallPlatform);
  writeFileSync(join(folder, "file"), "mine\n");
});
afterAll(() => {
  project.remove();
  rmSync(folder, { recursive: true });
});

/** Runs it where a file system that can only be read is mounted in the folder, if this machine lets us mount one. */
function withReadOnly(...words: readonly string[]): Run {
  const mount = 'mount -t tmpfs -o ro none "$0" && exec "$@"';
  const own = ["--map-root-user", "--mount", "sh", "-c", mount, folder];
  const run = spawnSync("unshare", [...own, ...words], { cwd: project.root, encoding: "utf8" });
  return { code: run.status, out: run.stdout, error: run.stderr };
}

test.each([
  ["where nobody can make a folder", "/proc/tiphys", "this file system lets nobody make a folder there"],
  ["deep below such a place", "/proc/tiphys/a/b", "this file system lets nobody make a folder there"],
  ["at a file", join(folder, "file"), "is a file, not a folder"],
  ["below a file", join(folder, "file/dist"), "a file is where a folder must be"],
])("an --out %s is said at once", (_, out, reason) => {
  const { code, error } = project.tiphys("synth", "--out", out);
  expect([code, error]).toEqual([2, expect.stringContaining(reason)]);
  expect(error).toMatch(/^cannot run: .*\n {2}fix: .*\n$/);
});

test("a file system that can only be read is called that", () => {
  const canMount = withReadOnly("true").code === 0;
  // Of /sys some machines say the same.
  const { code, error } = canMount
    ? withReadOnly(process.execPath, resolve("bin/tiphys.cjs"), "synth", "--out", join(folder, "dist"))
    : project.tiphys("synth", "--out", "/sys/tiphys/dist");
  const reason = canMount
    ? "the file system is read-only"
    : "(?:the file system is read-only|permission denied)";
  expect(error).toMatch(new RegExp(`^cannot run: cannot write .*: ${reason}\n`));
  expect(code).toBe(2);
});

test("definitions are written no other way", () => {
  const definition = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: topics.kafka.example }
spec:
  group: kafka.example
  names: { kind: Topic, plural: topics }
  scope: Namespaced
  versions:
    - { name: v1, served: true, storage: true, schema: { openAPIV3Schema: { type: object } } }
`;
  project.write("topic.yaml", definition);
  const { code, error } = project.tiphys("import", "topic.yaml", "--output", "/proc/tiphys/imports");
  expect(error).toBe(
    "cannot run: cannot write /proc/tiphys: this file system lets nobody make a folder there\n  fix: put that right, and run this again\n",
  );
  expect(code).toBe(2);
});

test.each([
  ["a folder of manifests", "theirs/secret", ["check", "--from", "theirs"]],
  ["a file of the config", "environments/all.ts", ["synth"]],
])("what may not be read is told as that, and is no bug: %s", (_, path, words) => {
  project.write("theirs/secret/a.yaml", "");
  chmodSync(join(project.root, path), 0o000);
  const command = [process.execPath, resolve("bin/tiphys.cjs"), ...words];
  // Root may read everything, unless it gives that up.
  const [program = "", ...rest] =
    process.getuid?.() === 0 ? ["setpriv", "--bounding-set=-all", "--inh-caps=-all", ...command] : command;
  const run = spawnSync(program, rest, { cwd: project.root, encoding: "utf8" });
  chmodSync(join(project.root, path), 0o755);
  expect(run.stderr).toBe(
    `cannot run: cannot reach ${project.root}/${path}: permission denied\n  fix: put that right, and run this again\n`,
  );
  expect(run.status).toBe(2);
});

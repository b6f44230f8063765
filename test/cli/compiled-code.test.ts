import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { makeFolder } from "../../src/output/make-folder.ts";

let installed: string;
const compiled = () => join(installed, "node_modules/.cache/tiphys/compiled");

/** What the help of the built command says, which asks for nothing but our own code. */
function help(): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["bin/tiphys.cjs", "--help"], {
    cwd: installed,
    encoding: "utf8",
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return stdout;
}

beforeEach(() => {
  installed = mkdtempSync(join(tmpdir(), "tiphys-installed-"));
  for (const part of ["bin", "build", "package.json"])
    cpSync(part, join(installed, part), { recursive: true });
});

afterEach(() => rmSync(installed, { recursive: true, force: true }));

// From 22 on Node keeps all of this elsewhere, by itself.
describe("what V8 made of our own code, on Node 20", () => {
  test("is left by the first run, and taken by the second one as it is", () => {
    const first = help();
    const { ino, size } = statSync(compiled());
    expect(size).toBeGreaterThan(100_000);
    expect(help()).toBe(first);
    expect(statSync(compiled()).ino).toBe(ino);
  });

  test.each<[string, (content: Buffer) => Buffer]>([
    ["is cut short", (content) => content.subarray(0, content.length / 2)],
    ["has other bytes", (content) => Buffer.from(content).fill(7, 5000, 9000)],
    ["is empty", () => Buffer.alloc(0)],
  ])("is made again where it %s", (_, spoil) => {
    const first = help();
    const content = readFileSync(compiled());
    writeFileSync(compiled(), spoil(content));
    expect(help()).toBe(first);
    expect(readFileSync(compiled()).length).toBeGreaterThan(100_000);
  });

  test("is of no use for other code, of the same length too", () => {
    expect(help()).toContain("synthesizes, checks");
    for (const chunk of readdirSync(join(installed, "build/chunks"))) {
      const file = join(installed, "build/chunks", chunk);
      const code = readFileSync(file, "utf8");
      if (code.includes("synthesizes, checks"))
        writeFileSync(file, code.replace("synthesizes, checks", "synthesises, checks"));
    }
    expect(help()).toContain("synthesises, checks");
  });

  test("finds users' files where Node finds them", () => {
    writeFileSync(join(installed, "name.cjs"), "");
    const asked =
      'process.once("exit", () => require("./name")); require("./build/cli/start.cjs").start(["--help"])';
    const { stderr } = spawnSync(process.execPath, ["-e", asked], { cwd: installed, encoding: "utf8" });
    expect(stderr).toContain("Cannot find module './name'");
  });

  test.each<[string, () => void]>([
    ["a folder has its name", () => makeFolder(compiled())],
    ["something else has its place", () => writeFileSync(join(installed, "node_modules"), "")],
    ["its folder leads nowhere", () => symlinkSync("nowhere", join(installed, "node_modules"))],
  ])("is not kept where %s", (_, spoil) => {
    spoil();
    expect(help()).toBe(help());
  });
});

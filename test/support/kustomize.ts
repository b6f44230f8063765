import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, test } from "@jest/globals";
import { parseAllDocuments } from "yaml";
import type { Files } from "../../src/kustomize/types.ts";
import type { Manifest } from "../../src/manifest/manifest.ts";
import { renderYaml } from "../../src/manifest/yaml.ts";

type Command = readonly [program: string, ...subcommand: string[]];

/** The real kustomize: $KUSTOMIZE, the PATH, Go's bin folder, or the one inside kubectl. */
function findKustomize(): Command | undefined {
  const given = process.env.KUSTOMIZE;
  if (given !== undefined && given !== "") return [given, "build"];
  if (runs("kustomize", ["version"])) return ["kustomize", "build"];
  const folders = [goPath(), join(homedir(), "go")].filter((folder) => folder !== undefined);
  const installed = folders
    .map((folder) => join(folder, "bin", "kustomize"))
    .find((path) => existsSync(path));
  if (installed !== undefined) return [installed, "build"];
  return runs("kubectl", ["kustomize", "--help"]) ? ["kubectl", "kustomize"] : undefined;
}

function goPath(): string | undefined {
  const { status, stdout } = spawnSync("go", ["env", "GOPATH"], { encoding: "utf8" });
  return status === 0 && stdout.trim() !== "" ? stdout.trim() : undefined;
}

function runs(program: string, parameters: readonly string[]): boolean {
  return spawnSync(program, parameters).status === 0;
}

const command = findKustomize();

/** A `describe` that needs the real kustomize: fails in CI without it, is skipped with a word elsewhere. */
export function describeWithKustomize(title: string, tests: () => void): void {
  if (command !== undefined) {
    describe(title, tests);
    return;
  }
  if (process.env.CI) throw new Error("CI needs the real kustomize: put it on the PATH or set KUSTOMIZE");
  console.warn(`SKIPPED, there is no kustomize here: ${title}`);
  describe.skip(title, () => {
    test("needs kustomize", () => undefined);
  });
}

/** Runs the real `kustomize build` on one folder; throws with its own words when it fails. */
export function runKustomize(folder: string): readonly Manifest[] {
  if (command === undefined) throw new Error("no kustomize here");
  const [program, ...subcommand] = command;
  const text = execFileSync(program, [...subcommand, folder], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const documents = parseAllDocuments(text, { merge: false, logLevel: "silent" });
  return documents.map((document) => document.toJS() as Manifest).filter((value) => value !== null);
}

/** Writes folders of files below a new temporary folder, gives it to the test and removes it. */
export function withFolders<T>(folders: Readonly<Record<string, Files>>, use: (root: string) => T): T {
  const files = Object.entries(folders).flatMap(([folder, contents]) =>
    [...contents].map(([name, content]): [string, string] => [join(folder, name), renderYaml(content)]),
  );
  return withTree(new Map(files), use);
}

/** The same for texts by their path, such as all of dist/. */
export function withTree<T>(tree: ReadonlyMap<string, string>, use: (root: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), "tiphys-kustomize-"));
  try {
    for (const [name, text] of tree) {
      const path = join(root, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    return use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

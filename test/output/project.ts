import { spawnSync } from "node:child_process";
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type FileTree, generated } from "../../src/output/file-tree.ts";
import { locateOutput, type OutputPlace } from "../../src/output/output-place.ts";
import type { OutputPlan } from "../../src/output/output-plan.ts";
import type { OutputRequest } from "../../src/output/output-request.ts";
import { writeOutput } from "../../src/output/write-output.ts";

export const OWNED = ["apps", "argocd"];

/** A project folder of its own on the real disk, with the verbs the tests need. */
export interface Project {
  readonly root: string;
  readonly place: OutputPlace;
  readonly write: (tree: FileTree, options?: Omit<OutputRequest, "tree">) => OutputPlan;
  /** Puts a file below dist/ as a person would. */
  readonly put: (path: string, text: string) => void;
  /** Path below dist/ → text, or `-> target` for a link. */
  readonly dist: () => Record<string, string>;
  readonly git: (...args: string[]) => void;
}

const roots: string[] = [];

export function newProject({ git = false } = {}): Project {
  const root = mkdtempSync(join(tmpdir(), "tiphys-output-"));
  roots.push(root);
  const runGit = (...args: string[]) => gitIn(root, args);
  if (git) runGit("init", "--quiet", "--initial-branch=main");
  const place = locateOutput(join(root, "dist"), OWNED, root);
  const processes = { self: process.pid, isRunning: () => false };
  return {
    root,
    place,
    git: runGit,
    write: (tree, options) => writeOutput(place, { tree, ...options }, processes),
    put: (path, text) => {
      mkdirSync(dirname(join(root, "dist", path)), { recursive: true });
      writeFileSync(join(root, "dist", path), text);
    },
    dist: () => filesBelow(join(root, "dist")),
  };
}

export function removeProjects(): void {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
}

/** A tree of short bodies, each with the header. */
export function treeOf(bodies: Readonly<Record<string, string>>): FileTree {
  return new Map(Object.entries(bodies).map(([path, body]) => [path, generated(body)]));
}

/** Moves every file's mtime to a known past, so that any later write shows. */
export function age(project: Project): void {
  for (const path of Object.keys(project.dist())) utimesSync(join(project.root, "dist", path), 1, 1);
}

export function filesWrittenSinceAged(project: Project): string[] {
  const paths = Object.keys(project.dist());
  return paths.filter((path) => lstatSync(join(project.root, "dist", path)).mtimeMs !== 1000);
}

export function filesBelow(folder: string, prefix = ""): Record<string, string> {
  if (lstatSync(folder, { throwIfNoEntry: false }) === undefined) return {};
  const files: Record<string, string> = {};
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const [path, full] = [prefix + entry.name, join(folder, entry.name)];
    if (entry.isDirectory()) Object.assign(files, filesBelow(full, `${path}/`));
    else files[path] = entry.isSymbolicLink() ? `-> ${readlinkSync(full)}` : readFileSync(full, "utf8");
  }
  return files;
}

function gitIn(root: string, args: readonly string[]): void {
  const identity = [
    "-c",
    "user.name=Test",
    "-c",
    "user.email=test@example.com",
    "-c",
    "commit.gpgsign=false",
  ];
  const { status, stderr } = spawnSync("git", [...identity, ...args], { cwd: root, encoding: "utf8" });
  if (status !== 0 && args[0] !== "merge") throw new Error(`git ${args.join(" ")}: ${stderr}`);
}

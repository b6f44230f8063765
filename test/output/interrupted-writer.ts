/**
 * Not a test: a synth that is interrupted. Arguments: the project's root, a file with the tree as JSON, what happens
 * (`kill`: kill -9; `full`: the disk is full) and at which file system call; 0: never. A write gets half of its text done.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { locateOutput } from "../../src/output/output-place.ts";
import { writeOutput } from "../../src/output/write-output.ts";

const [root, treeFile, what, at] = process.argv.slice(2) as [string, string, "kill" | "full", string];

let calls = 0;

function interrupt(): void {
  if (what === "kill") process.kill(process.pid, "SIGKILL");
  throw Object.assign(new Error("no space"), { code: "ENOSPC", syscall: "write", path: "a file" });
}

function interruptCalls(name: "renameSync" | "unlinkSync" | "rmSync" | "rmdirSync" | "mkdirSync"): void {
  const original = fs[name] as (...args: unknown[]) => unknown;
  const replacement = (...args: unknown[]) => {
    if (++calls === Number(at)) interrupt();
    return original(...args);
  };
  Object.assign(fs, { [name]: replacement });
}

function interruptWrites(name: "writeFileSync" | "appendFileSync"): void {
  const original = fs[name];
  const replacement = (path: string, text: string, options?: fs.WriteFileOptions) => {
    if (++calls !== Number(at)) return original(path, text, options);
    original(path, text.slice(0, text.length / 2), options);
    interrupt();
  };
  Object.assign(fs, { [name]: replacement });
}

for (const name of ["renameSync", "unlinkSync", "rmSync", "rmdirSync", "mkdirSync"] as const)
  interruptCalls(name);
for (const name of ["writeFileSync", "appendFileSync"] as const) interruptWrites(name);
syncBuiltinESMExports();

const tree = new Map<string, string>(Object.entries(JSON.parse(fs.readFileSync(treeFile, "utf8"))));
process.stdout.write("started\n");
const place = locateOutput(`${root}/dist`, ["apps", "argocd"], root);
writeOutput(place, { tree }, { self: process.pid, isRunning: () => false });

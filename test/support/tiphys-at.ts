import { spawn, spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Project, Run } from "./project.ts";

const urlOf = (file: string) => JSON.stringify(pathToFileURL(resolve(file)).href);

const driver = `
import { main, processIo } from ${urlOf("build/cli/index.cjs")};
const io = { ...processIo(), now: () => new Date(process.env.NOW) };
process.exitCode = await main(process.argv.slice(1), io);
`;

/** The built command at an instant, which the commits that it makes carry too. */
export function tiphysAt(project: Project, now: string, ...words: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, argumentsOf(words), {
    ...optionsAt(project, now),
    encoding: "utf8",
  });
  return { code: status, out: stdout, error: stderr };
}

/** The same, without waiting for it. */
export function startTiphysAt(project: Project, now: string, ...words: readonly string[]): Promise<Run> {
  const child = spawn(process.execPath, argumentsOf(words), optionsAt(project, now));
  const texts = { out: "", error: "" };
  child.stdout.on("data", (data) => {
    texts.out += data;
  });
  child.stderr.on("data", (data) => {
    texts.error += data;
  });
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, ...texts })));
}

function argumentsOf(words: readonly string[]): readonly string[] {
  return ["--input-type=module", "--eval", driver, "--", ...words];
}

function optionsAt(project: Project, now: string) {
  const own = { NOW: now, NO_COLOR: "1", FORCE_COLOR: undefined, TIPHYS_USER: "alice" };
  return { cwd: project.root, env: { ...environmentAt(now), ...own } };
}

/** For git itself. */
export function environmentAt(now: string): NodeJS.ProcessEnv {
  return { ...process.env, GIT_COMMITTER_DATE: now, GIT_AUTHOR_DATE: now };
}

import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Project, Run } from "./project.ts";

const urlOf = (file: string) => JSON.stringify(pathToFileURL(resolve(file)).href);

const driver = `
import { main } from ${urlOf("build/cli/main.js")};
import { processIo } from ${urlOf("build/cli/io.js")};
const io = { ...processIo(), now: () => new Date(process.env.NOW) };
process.exitCode = await main(process.argv.slice(1), io);
`;

/** The built command at an instant, which the commits that it makes carry too. */
export function tiphysAt(project: Project, now: string, ...words: readonly string[]): Run {
  const args = ["--input-type=module", "--eval", driver, "--", ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: project.root,
    encoding: "utf8",
    env: { ...environmentAt(now), NOW: now, NO_COLOR: "1", FORCE_COLOR: undefined, TIPHYS_USER: "alice" },
  });
  return { code: status, out: stdout, error: stderr };
}

/** For git itself. */
export function environmentAt(now: string): NodeJS.ProcessEnv {
  return { ...process.env, GIT_COMMITTER_DATE: now, GIT_AUTHOR_DATE: now };
}

import { execFileSync, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const reporter = new URL("report-usage.mjs", import.meta.url).href;

/** Runs one whole process of Node: seconds by the wall, CPU seconds of the process, its highest memory, what it printed. */
export function measure(script, args, cwd) {
  const start = performance.now();
  const command = ["--import", reporter, script instanceof URL ? fileURLToPath(script) : script, ...args];
  const { status, output } = spawnSync(process.execPath, command, {
    cwd,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["ignore", "pipe", "inherit", "pipe"],
  });
  const wall = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${script} ended with ${status}\n${output[1]}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(output[3]);
  return { wall, cpu: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024, printed: output[1] };
}

/** A cold synth of the platform into a new folder, and one more after the edit; gives the number of files that are there. */
export function measureSynth({ tiphys, root, dist, edit, samples }) {
  const synth = (kind) => {
    const { printed, ...sample } = measure(tiphys, ["synth", "--json", "--out", dist], root);
    samples[kind].push(sample);
    return JSON.parse(printed);
  };
  const { files } = synth("cold");
  edit();
  expectOneUpdate(synth("edit"));
  return files;
}

function expectOneUpdate({ parts }) {
  const changed = parts.reduce((sum, part) => sum + part.created + part.updated + part.deleted, 0);
  if (changed !== 1) throw new Error(`the edit changed ${changed} files, not one`);
}

/** What a script printed that is not measured. */
export function outputOf(script, cwd) {
  return execFileSync(process.execPath, [script], { cwd, encoding: "utf8", maxBuffer: 1 << 28 });
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

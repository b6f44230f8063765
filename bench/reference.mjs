// How long `tiphys synth` takes for the platform of this repository, beside the least that any tool needs; see README.md.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { goalsOfRuns } from "./synth/goals.mjs";
import { measure, measureSynth } from "./synth/measure.mjs";
import { copyPlatform, editReplicas, writeFilesModule } from "./synth/reference-platform.mjs";
import { renderText } from "./synth/render-text.mjs";
import { summarize } from "./synth/summarize.mjs";

const { values: options } = parseArgs({
  options: { runs: { type: "string", default: "7" }, json: { type: "boolean", default: false } },
});

const services = 50;
const packageRoot = fileURLToPath(new URL("..", import.meta.url));
const tiphys = join(packageRoot, "bin/tiphys.cjs");
const floor = new URL("synth/files-floor.mjs", import.meta.url);
// Memory, where there is some to write to: a disk's own moods are not what is measured.
const root = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "tiphys-bench-"));
try {
  copyPlatform(packageRoot, root);
  const size = measureTurns();
  const goals = goalsOfRuns(size.runs, `${services} services`);
  const sizes = [size];
  console.log(options.json ? JSON.stringify({ sizes, goals }, undefined, 2) : renderText(sizes, goals));
} finally {
  rmSync(root, { recursive: true });
}

function measureTurns() {
  const samples = { cold: [], edit: [], floor: [] };
  const module = join(root, "files.mjs");
  let files = 0;
  for (let run = 0; run < Number(options.runs); run++) {
    const dist = join(root, `dist-${run}`);
    const edit = () => editReplicas(root, 100 + run);
    files = measureSynth({ tiphys, root, dist, edit, samples });
    if (run === 0) writeFilesModule(dist, module);
    samples.floor.push(measure(floor, [module, join(root, `floor-${run}`)]));
  }
  return { services, files, runs: summarize(samples) };
}

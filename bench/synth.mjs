// How long `tiphys synth` takes as a whole process, beside plain cdk8s and the least that any tool needs; see README.md.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { goalsOf } from "./synth/goals.mjs";
import { measure, measureSynth } from "./synth/measure.mjs";
import { editPlatform, writePlatform } from "./synth/platform.mjs";
import { renderText } from "./synth/render-text.mjs";
import { summarize } from "./synth/summarize.mjs";
import { filesOfOneService, writeObjectsModule } from "./synth/template.mjs";

const { values: options } = parseArgs({
  options: {
    services: { type: "string", multiple: true, default: ["10", "100", "1000", "3000"] },
    runs: { type: "string", default: "3" },
    "cdk8s-up-to": { type: "string", default: "100" },
    json: { type: "boolean", default: false },
  },
});

const packageRoot = fileURLToPath(new URL("..", import.meta.url));
const tiphys = join(packageRoot, "bin/tiphys.cjs");
// Memory, where there is some to write to: a disk's own moods are not what is measured.
const place = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "tiphys-bench-"));
try {
  const sizes = options.services.map((services) => measureSize(Number(services)));
  const goals = goalsOf(sizes);
  console.log(options.json ? JSON.stringify({ sizes, goals }, undefined, 2) : renderText(sizes, goals));
} finally {
  rmSync(place, { recursive: true });
}

/** All kinds of run in turn, so that a busy moment of the machine meets all of them. */
function measureSize(services) {
  const root = join(place, `${services}-services`);
  const objects = join(place, "objects.mjs");
  if (!existsSync(objects)) writeObjects(objects);
  writePlatform(root, services, packageRoot);
  const samples = { cold: [], edit: [], cdk8s: [], cdk8sPlus: [], floor: [] };
  let files = 0;
  for (let run = 0; run < Number(options.runs); run++) {
    // A new folder each time: a file system may be slow to use again what was just deleted.
    const dist = join(root, `dist-${run}`);
    const edit = () => editPlatform(root, services, `edit-${run}`);
    files = measureSynth({ tiphys, root, dist, edit, samples });
    const plain = (script, kind, ...args) => {
      const out = join(root, `${kind}-${run}`);
      samples[kind].push(
        measure(new URL(script, import.meta.url), [objects, out, String(services), ...args]),
      );
    };
    plain("synth/floor.mjs", "floor", JSON.stringify(filesOfOneService(dist)));
    if (services > Number(options["cdk8s-up-to"])) continue;
    plain("synth/cdk8s-app.mjs", "cdk8s");
    plain("synth/cdk8s-plus-app.mjs", "cdk8sPlus");
  }
  return { services, files, runs: summarize(samples) };
}

function writeObjects(file) {
  const root = join(place, "one-service");
  writePlatform(root, 1, packageRoot);
  writeObjectsModule(root, file);
}

// How long `tiphys synth` takes as a whole process, beside plain cdk8s and the least that any tool needs; see README.md.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { goalsOf } from "./synth/goals.mjs";
import { measure, median } from "./synth/measure.mjs";
import { editPlatform, writePlatform } from "./synth/platform.mjs";
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
const tiphys = join(packageRoot, "bin/tiphys.js");
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
  const samples = { cold: [], edit: [], cdk8s: [], floor: [] };
  let files = 0;
  for (let run = 0; run < Number(options.runs); run++) {
    // A new folder each time: a file system may be slow to use again what was just deleted.
    const dist = join(root, `dist-${run}`);
    const synth = (kind) => {
      const { printed, ...sample } = measure(tiphys, ["synth", "--json", "--out", dist], root);
      samples[kind].push(sample);
      return JSON.parse(printed);
    };
    files = synth("cold").files;
    editPlatform(root, services, `edit-${run}`);
    expectOneUpdate(synth("edit"));
    const plain = (script, kind, ...args) => {
      const out = join(root, `${kind}-${run}`);
      samples[kind].push(
        measure(new URL(script, import.meta.url), [objects, out, String(services), ...args]),
      );
    };
    plain("synth/floor.mjs", "floor", JSON.stringify(filesOfOneService(dist)));
    if (services <= Number(options["cdk8s-up-to"])) plain("synth/cdk8s-app.mjs", "cdk8s");
  }
  return { services, files, runs: summarize(samples) };
}

function writeObjects(file) {
  const root = join(place, "one-service");
  writePlatform(root, 1, packageRoot);
  writeObjectsModule(root, file);
}

function expectOneUpdate({ parts }) {
  const changed = parts.reduce((sum, part) => sum + part.created + part.updated + part.deleted, 0);
  if (changed !== 1) throw new Error(`the edit changed ${changed} files, not one`);
}

function summarize({ floor, ...others }) {
  const runs = Object.entries({ ...others, floor }).filter(([, samples]) => samples.length > 0);
  return Object.fromEntries(
    runs.map(([kind, samples]) => {
      const of = (field) => median(samples.map((sample) => sample[field]));
      const over = (field) => median(samples.map((sample, run) => sample[field] / floor[run][field]));
      const own = { wall: of("wall"), cpu: of("cpu"), megabytes: of("megabytes") };
      return [kind, { ...own, overFloor: over("wall"), overFloorCpu: over("cpu") }];
    }),
  );
}

function renderText(sizes, goals) {
  const titles = { cold: "tiphys, cold", edit: "tiphys, one edit", cdk8s: "one cdk8s App", floor: "floor" };
  const rows = sizes.flatMap(({ services, files, runs }) =>
    Object.entries(runs).map(([kind, { wall, cpu, megabytes, overFloor, overFloorCpu }]) => [
      services.toLocaleString("en"),
      files.toLocaleString("en"),
      titles[kind],
      wall.toFixed(2),
      cpu.toFixed(2),
      megabytes.toFixed(0),
      ((wall / services) * 1000).toFixed(2),
      overFloor.toFixed(1),
      overFloorCpu.toFixed(1),
    ]),
  );
  const head = ["services", "files", "run", "wall s", "CPU s", "MB", "ms/service", "x floor", "x floor CPU"];
  const verdicts = goals.map(({ goal, wanted, measured, isMet }) => [
    goal,
    wanted,
    measured,
    isMet === undefined ? "" : isMet ? "met" : "NOT MET",
  ]);
  return `${renderTable([head, ...rows])}\n\n${renderTable([["goal", "wanted", "measured", ""], ...verdicts])}`;
}

function renderTable(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const isNumber = (column) => rows.slice(1).every((row) => /^[\d.,]+$/.test(row[column]));
  const pad = (cell, column) =>
    isNumber(column) ? cell.padStart(widths[column]) : cell.padEnd(widths[column]);
  return rows.map((row) => row.map(pad).join("  ").trimEnd()).join("\n");
}

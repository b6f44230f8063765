import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "@jest/globals";

/** Rows of the pipeline, lowest first: a file imports from its own folder and from rows below, never up or sideways. */
const rows: readonly (readonly string[])[] = [
  ["errors.ts"],
  ["manifest"],
  ["model", "layout.ts"],
  ["constructs", "kustomize", "argocd", "imports", "output"],
  ["synthesize.ts", "synthesis"],
  ["simulation"],
  ["policies"],
  ["releases"],
  ["plan", "code-host"],
  ["report"],
  ["cli", "index.ts"],
  ["testing.ts"],
];

const source = "src";
const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".ts"),
);

interface Import {
  readonly from: string;
  readonly to: string;
  readonly isType: boolean;
}

const statement = /^(import|export)\s+(type\s+)?[^;]*?from\s+"([^"]+)"|import\("([^"]+)"\)/gm;

const imports: readonly Import[] = files.flatMap((from) =>
  [...readFileSync(join(source, from), "utf8").matchAll(statement)].map((match) => ({
    from,
    to: match[3] ?? match[4] ?? "",
    isType: match[2] !== undefined,
  })),
);

const unitOf = (file: string) => file.split("/")[0] ?? "";
const rowOf = (file: string) => rows.findIndex((row) => row.includes(unitOf(file)));
const inside = ({ from, to }: Import) => normalize(join(dirname(from), to));
const relative = imports.filter(({ to }) => to.startsWith("."));
const show = ({ from, to }: Import) => `${from} → ${to}`;

describe("the direction of imports", () => {
  test("every file of src/ has its row", () => {
    expect(files.filter((file) => rowOf(file) < 0)).toEqual([]);
  });

  test("imports go down the pipeline, never up and never sideways", () => {
    const wrong = relative.filter((one) => {
      const target = inside(one);
      // The two files of a row that are one thing: the pipeline and its steps.
      const sameUnit = unitOf(one.from) === unitOf(target) || rows[rowOf(target)]?.includes("synthesize.ts");
      return rowOf(target) > rowOf(one.from) || (rowOf(target) === rowOf(one.from) && !sameUnit);
    });
    expect(wrong.map(show)).toEqual([]);
  });

  test("no file imports itself by way of others", () => {
    const graph = new Map<string, string[]>();
    for (const one of relative.filter(({ isType }) => !isType)) {
      graph.set(one.from, [...(graph.get(one.from) ?? []), inside(one)]);
    }
    expect(cyclesIn(graph)).toEqual([]);
  });

  test("report reads results only: a renderer that computes would be a second truth", () => {
    const wrong = relative.filter(
      (one) => unitOf(one.from) === "report" && unitOf(inside(one)) !== "report" && !one.isType,
    );
    expect(wrong.map(show)).toEqual([]);
  });

  const onlyIn = (folders: readonly string[], file: string) =>
    folders.some((folder) => file.startsWith(folder));

  test.each([
    {
      name: "node:fs",
      folders: ["output/", "cli/"],
      reason: "what the rest computes can then be called from anywhere",
    },
    {
      name: "node:child_process",
      folders: ["output/", "cli/"],
      reason: "a process is a place to fail: keep it at the edge",
    },
    { name: "commander", folders: ["cli/"], reason: "a library user pays nothing for the command line" },
    { name: "cdk8s", folders: ["constructs/"], reason: "objects are plain data everywhere else" },
    {
      name: "yaml",
      folders: ["manifest/"],
      reason: "files are written by our own printer",
    },
  ])("$name is imported in $folders only, because $reason", ({ name, folders }) => {
    const wrong = imports.filter(({ to, from, isType }) => to === name && !isType && !onlyIn(folders, from));
    expect(wrong.map(show)).toEqual([]);
  });

  test.each([
    { pattern: /\bconsole\./, what: "console", folders: ["cli/"] },
    { pattern: /\bprocess\./, what: "process", folders: ["cli/"] },
    { pattern: /\bDate\.now\(|new Date\(\)/, what: "the clock", folders: ["cli/", "testing.ts"] },
    { pattern: /["'`/]overlays\//, what: "a path of dist/", folders: ["layout.ts"] },
  ])("$what is used in $folders only", ({ pattern, folders }) => {
    const code = (file: string) =>
      readFileSync(join(source, file), "utf8").replace(/^\s*(\/\/|\*|\/\*).*$/gm, "");
    const wrong = files.filter((file) => !onlyIn(folders, file) && pattern.test(code(file)));
    expect(wrong).toEqual([]);
  });

  test("services/ and environments/ use the public API only: what our own platform cannot do, no user can", () => {
    const wrong = ["services", "environments"].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".ts"))
        .filter((file) => /from "[^"]*\/src\//.test(readFileSync(join(folder, file), "utf8"))),
    );
    expect(wrong).toEqual([]);
  });
});

describe("the size of things", () => {
  const lines = (file: string) => readFileSync(join(source, file), "utf8").split("\n").length;
  // Data, generated by scripts/.
  const written = files.filter((file) => !file.startsWith("manifest/schema/data/"));

  test("no file is longer than 300 lines", () => {
    expect(written.filter((file) => lines(file) > 300)).toEqual([]);
  });

  test("the median file is shorter than 80 lines", () => {
    const sorted = written.map(lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(80);
  });

  test("no folder is a drawer", () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.ts$)/.test(file))).toEqual([]);
  });
});

function cyclesIn(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const state = new Map<string, "open" | "done">();
  const found: string[] = [];
  const visit = (file: string): void => {
    if (state.get(file) === "done") return;
    if (state.get(file) === "open") {
      found.push(file);
      return;
    }
    state.set(file, "open");
    for (const next of graph.get(file) ?? []) visit(next);
    state.set(file, "done");
  };
  for (const file of graph.keys()) visit(file);
  return found;
}

import { spawnSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { blocksOf, commandsOf } from "./support/documentation.ts";
import { Project } from "./support/project.ts";

// The page on imports, done as it says, on the platform of getting started.

const page = "docs/imports.md";
const blocks = blocksOf(page);
const shown = (language: string) =>
  blocks.filter((block) => block.language === language).map(({ text }) => text);
const generated = blocks.filter(({ file }) => file?.startsWith("imports/"));

let project: Project;

beforeAll(() => {
  const named = [...blocksOf("docs/getting-started.md"), ...blocks].filter(
    ({ file, language }) => file && !/^(dist|imports)\//.test(file) && language !== "json",
  );
  project = new Project(Object.fromEntries(named.map(({ file, text }) => [file, text])));
  for (const name of ["cdk8s", "constructs"]) {
    symlinkSync(resolve("node_modules", name), join(project.root, "node_modules", name));
  }
  project.write("charts/web/Chart.yaml", "name: web\nversion: 4.2.0\ndependencies: [{ name: redis }]\n");
  project.write(
    "charts/web/values.schema.json",
    JSON.stringify({
      properties: {
        replicas: { type: "integer", description: "Pods that serve." },
        logLevel: { enum: ["debug", "info", "warn"] },
        resources: { type: "object", properties: { memory: { type: "string" } } },
      },
    }),
  );
});
afterAll(() => project.remove());

test("the commands print what it shows, and write the files that it shows", () => {
  const commands = commandsOf(page);
  expect(commands).toHaveLength(2);
  for (const { command, output } of commands) {
    expect(project.tiphys(...command.replace("tiphys ", "").split(" ")).out.trimEnd()).toBe(output);
  }
  expect(generated).toHaveLength(4);
  for (const { file = "", text } of generated) expect(`// ${file}\n${project.read(file)}`).toBe(text);
});

test("the compiler says what it shows of a wrong choice", () => {
  project.edit("services/orders.ts", '"postgres"', '"postgress"');
  const compilerOptions = { rootDir: "/", types: [], paths: {} };
  const include = ["services/orders.ts"];
  project.write(
    "tsconfig.json",
    JSON.stringify({ extends: resolve("tsconfig.json"), compilerOptions, include }),
  );
  const { stdout } = spawnSync(resolve("node_modules/.bin/tsc"), ["--noEmit"], {
    cwd: project.root,
    encoding: "utf8",
  });
  expect(stdout).toBe(shown("text")[0]);
  project.edit("services/orders.ts", '"postgress"', '"postgres"');
});

test("synth says what it shows of a misspelt field", () => {
  project.edit(
    "tiphys.config.ts",
    "import",
    'import { customResources } from "./imports/custom-resources.ts";\nimport',
  );
  project.edit("tiphys.config.ts", "teams:", "customResources,\n  teams:");
  project.edit("environments/dev.ts", "import", 'import { orders } from "../services/orders.ts";\nimport');
  project.edit("environments/dev.ts", "services: [", "services: [orders, ");
  expect(project.tiphys("synth").code).toBe(0);
  const { code: checked, out } = project.tiphys("check", "--from", "dist");
  expect([checked, out]).toEqual([0, expect.not.stringContaining("no schema")]);
  project.edit("services/orders.ts", "storage:", "storge:");
  const { code, error } = project.tiphys("synth");
  expect([code, error]).toEqual([1, shown("text")[1]]);
});

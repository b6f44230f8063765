import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { blocksOf, commandsOf, type Shown } from "./support/documentation.ts";
import { Project } from "./support/project.ts";

// What pages show of commands is what the commands print.

const ours = /^(?:node bin\/tiphys\.js|tiphys) /;
const isOurs = ({ command }: Shown) => ours.test(command);
const wordsOf = ({ command }: Shown) => command.replace(ours, "").split(" ");

describe("on the reference platform", () => {
  const shown = ["README.md", "docs/access.md", "docs/argocd.md"].flatMap(commandsOf);
  const folder = mkdtempSync(join(tmpdir(), "tiphys-docs-"));
  const config = ["--config", resolve("tiphys.config.ts")];

  beforeAll(() => {
    for (const { command, output } of shown) {
      const file = /^cat (\S+)$/.exec(command)?.[1];
      if (file) writeFileSync(join(folder, file), output);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(shown.filter(isOurs))("$at: $command", (one) => {
    const words = [resolve("bin/tiphys.cjs"), ...wordsOf(one), ...config];
    const env = { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined };
    const run = spawnSync(process.execPath, words, { cwd: folder, encoding: "utf8", env });
    expect((run.stdout + run.stderr).trimEnd()).toBe(one.output);
  });
});

describe("the edit that the README begins with, on a copy of the reference platform", () => {
  const shown = commandsOf("README.md");
  const [diff] = shown.filter(({ command }) => command === "git diff --unified=0");
  const [before, after] = shown.filter(({ command }) => command.endsWith("npm run synth"));
  const inAnyTime = (output = "") => output.replace(/\d+\.\d s$/, "… s");
  let project: Project;

  beforeAll(() => {
    project = new Project({});
    for (const name of ["services", "environments", "imports", "dist", ".github", "tiphys.config.ts"])
      cpSync(name, join(project.root, name), { recursive: true });
    for (const name of ["cdk8s", "constructs", "cdk8s-plus-28"])
      symlinkSync(resolve("node_modules", name), join(project.root, "node_modules", name));
    project.commit();
  });
  afterAll(() => project.remove());

  test("synth has nothing to write before it", () => {
    expect(inAnyTime(project.tiphys("synth").out.trimEnd())).toBe(inAnyTime(before?.output));
  });

  test("synth writes one file after it, and git shows these lines and no others", () => {
    const parts = diff?.output.split(/^(?=--- )/m) ?? [];
    for (const part of parts.filter((one) => one.startsWith("--- a/environments/"))) {
      const [, file = "", from = "", to = ""] = /\+\+\+ b\/(.*)\n@@.*\n-(.*)\n\+(.*)/.exec(part) ?? [];
      project.edit(file, `${from}\n`, `${to}\n`);
    }
    expect(inAnyTime(project.tiphys("synth").out.trimEnd())).toBe(inAnyTime(after?.output));
    const lines = project.git("diff", "--unified=0").trimEnd().split("\n");
    const changes = lines.filter((line) => !/^(?:diff --git|index) /.test(line));
    expect(changes.join("\n")).toBe(diff?.output);
  });
});

describe("on the platform of getting started, with the environment that the page on windows adds", () => {
  const page = "docs/sync-windows.md";
  let project: Project;

  beforeAll(() => {
    const named = [...blocksOf("docs/getting-started.md"), ...blocksOf(page)].filter(
      ({ file, language }) => file && !file.startsWith("dist/") && language !== "json",
    );
    project = new Project(Object.fromEntries(named.map(({ file, text }) => [file, text])));
    project.write("environments/eu/releases.yaml", project.read("environments/dev/releases.yaml"));
    project.edit("tiphys.config.ts", "import", 'import { eu } from "./environments/eu.ts";\nimport');
    project.edit("tiphys.config.ts", "[dev, production]", "[dev, production, eu]");
    project.edit("tiphys.config.ts", "teamsMay: {", 'teamsMay: { eu: ["get"],');
  });
  afterAll(() => project.remove());

  test.each(commandsOf(page).filter(isOurs))("$at: $command", (one) => {
    const { out, error } = project.tiphys(...wordsOf(one));
    expect((out + error).trimEnd()).toBe(one.output);
  });
});

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, normalize, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { cliDocs } from "../scripts/cli-docs.ts";
import { isApplicationFile } from "../src/layout.ts";
import { synthesis } from "./reference-platform/reference.ts";
import { anchorsOf, type Block, blocksOf, linksOf, pages, textOf } from "./support/documentation.ts";
import { Project } from "./support/project.ts";

const blocks = pages.flatMap(blocksOf);
const place = ({ page, line }: Block) => `${page}:${line}`;

describe("the pages", () => {
  test("link to pages and headings that are there", () => {
    const broken = pages.flatMap((page) =>
      linksOf(page)
        .filter((link) => !leads(page, link))
        .map((link) => `${page} → ${link}`),
    );
    expect(broken).toEqual([]);
  });

  test("are all named in the index", () => {
    const index = linksOf("docs/README.md");
    const guides = pages.map((page) => page.replace("docs/", "")).filter((page) => page !== "README.md");
    expect(guides.filter((page) => !index.includes(page))).toEqual([]);
  });

  test("show the help of the commands as it is: run npm run docs:cli", async () => {
    // Words, because how lines break depends on the terminal.
    const sections = (page: string) => page.split(/^## /m).map((section) => section.split(/\s+/).join(" "));
    const [written, said] = [sections(textOf("docs/cli.md")), sections(await cliDocs())];
    expect(said.filter((section) => !written.includes(section))).toEqual([]);
    expect(written).toHaveLength(said.length);
  });
});

function leads(page: string, link: string): boolean {
  const [path = "", anchor] = link.split("#");
  const target = path ? normalize(join(dirname(page), path)) : page;
  if (!existsSync(target)) return false;
  return anchor === undefined || anchorsOf(target).has(anchor);
}

describe("the TypeScript of the pages", () => {
  const code = blocks.filter(({ language }) => language === "ts");

  // The pages show one platform: a block that names its file can be imported by the others.
  test("names each file once", () => {
    const files = code.flatMap(({ file }) => file ?? []);
    expect(files.filter((file, index) => files.indexOf(file) !== index)).toEqual([]);
  });

  test("compiles", () => {
    const root = mkdtempSync(join(tmpdir(), "tiphys-docs-"));
    const places = new Map(code.map((block, index) => [block.file ?? `block-${index}.ts`, block]));
    for (const [file, { text }] of places) write(root, file, text);
    symlinkSync(resolve("node_modules"), join(root, "node_modules"));
    write(root, "package.json", '{ "type": "module" }');
    const options = { extends: resolve("tsconfig.json"), compilerOptions: { rootDir: "/" } };
    write(root, "tsconfig.json", JSON.stringify({ ...options, include: ["**/*.ts"] }));
    try {
      const said = compile(root).replace(/^(\S+?\.ts)\((\d+),\d+\)/gm, (_, file: string, line: string) => {
        const block = places.get(file);
        return block ? `${block.page}:${block.line + Number(line) - 1}` : file;
      });
      expect(said).toBe("");
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});

function write(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

/** What the compiler says; nothing, when all is well. */
function compile(project: string): string {
  try {
    execFileSync(process.execPath, [resolve("node_modules/typescript/bin/tsc"), "-p", "."], { cwd: project });
    return "";
  } catch (error) {
    return String((error as { stdout?: unknown }).stdout ?? error);
  }
}

describe("getting started, followed to the letter", () => {
  const steps = blocksOf("docs/getting-started.md");
  const isShown = ({ file }: Block) => file?.startsWith("dist/") ?? false;
  let project: Project;

  beforeAll(() => {
    const written = steps.filter((block) => block.language !== "json" && block.file && !isShown(block));
    project = new Project(Object.fromEntries(written.map(({ file, text }) => [file, text])));
  });
  afterAll(() => project.remove());

  test("prints what the page says", () => {
    const { code, out, error } = project.tiphys("synth");
    expect({ code, error }).toEqual({ code: 0, error: "" });
    const said = steps.find(({ text }) => text.startsWith("$ npm run synth\n"));
    const withoutTime = (text: string) => text.replace(/\d+\.\d s/, "… s");
    expect(withoutTime(`$ npm run synth\n${out}`)).toBe(withoutTime(said?.text ?? ""));
  });

  test.each(steps.filter(isShown).map((block) => ({ at: place(block), block })))(
    "writes the file shown at $at",
    ({ block: { file = "", text } }) => {
      expect(project.read(file)).toContain(text.slice(text.indexOf("\n") + 1));
    },
  );

  const production = "environments/production.ts";
  const api = 'API_URL: "https://api.shop.example"';

  test("changes what the page shows of the change that it proposes", () => {
    project.commit();
    project.edit(production, "replicas: 3", "replicas: 4");
    project.edit(production, api, `${api}, LOG_LEVEL: "warn"`);
    expect(project.tiphys("synth")).toMatchObject({ code: 0, error: "" });
    const files = steps.find(({ text }) => text.startsWith("$ git diff --stat\n"))?.text;
    expect(`$ git diff --stat\n${project.git("diff", "--stat")}`).toContain(files);
    const lines =
      steps
        .find(({ language }) => language === "diff")
        ?.text.trimEnd()
        .split("\n") ?? [];
    expect(project.git("diff").split("\n")).toEqual(expect.arrayContaining(lines));
  });

  test("makes the findings that the page shows of the slips that it proposes", () => {
    project.edit(production, `${api}, LOG_LEVEL`, "LOG_LVL");
    const { code, error } = project.tiphys("synth");
    const said = steps.find(({ text }) => text.startsWith("missing-value"))?.text;
    expect({ code, error }).toEqual({ code: 1, error: said });
  });
});

describe("what pages show of the reference platform", () => {
  const shown = blocks.filter(
    ({ page, file }) => page !== "docs/getting-started.md" && file?.startsWith("dist/"),
  );

  test.each(shown.map((block) => ({ at: place(block), block })))(
    "stands in dist/ as it is shown at $at",
    ({ block: { file = "", text } }) => {
      expect(synthesis.tree.get(file.replace("dist/", ""))).toContain(text.slice(text.indexOf("\n") + 1));
    },
  );

  test("is as big as the README says", () => {
    const applications = [...synthesis.tree.keys()].filter(isApplicationFile).length;
    const size = `${applications} Applications, ${synthesis.tree.size} files`;
    expect(textOf("README.md").match(/\d+ Applications, \d+ files/g)).toEqual([size, size]);
  });
});

import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Bundle } from "../../../src/cli/config/bundle.ts";
import { bundleConfig, bundleWhole } from "../../../src/cli/config/bundle-config.ts";
import { runBundle } from "../../../src/cli/config/run-bundle.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "patch-bundle-"));
  mkdirSync(at("node_modules"));
});
afterEach(() => rmSync(root, { recursive: true }));

const at = (path: string) => join(root, path);
const config = () => at("tiphys.config.ts");
type Texts = Readonly<Record<string, string>>;

function write(texts: Texts): void {
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
  }
}

/** Of files that were saved just now nothing is remembered. */
async function bundleLater(): Promise<Bundle | undefined> {
  await setTimeout(80);
  return bundleConfig(config());
}

async function resultOf(bundle: Bundle | undefined): Promise<unknown> {
  const exports = bundle && (await runBundle(config(), bundle));
  return exports?.default;
}

/** What the config says when it was bundled before the edits, and which files are scripts of their own then. */
async function afterEdits(texts: Texts, ...edits: readonly Texts[]) {
  write(texts);
  let bundle = await bundleLater();
  for (const edit of edits) {
    write(edit);
    bundle = await bundleLater();
  }
  const whole = await resultOf(await bundleWhole(config()));
  return { parts: Object.keys(bundle?.parts ?? {}).sort(), said: await resultOf(bundle), whole };
}

const texts: Texts = {
  "package.json": '{"type":"module"}',
  "tiphys.config.ts": `import { shop } from "./environments/shop.ts";
import { late } from "./late.ts";
export default { shop, late };
`,
  "common.ts": `export const team: string = "a";
export function twice(text: string): string { return text + text; }
export class Team { name = team; }
`,
  "services/one.ts": `import { team } from "../common.ts";
const own = 1;
export const service = { name: "one", team, own };
`,
  "services/two.ts": `import * as common from "../common.ts";
export const service = { name: common.twice("two"), team: new common.Team().name };
`,
  "environments/shop.ts": `import { service } from "../services/one.ts";
import { service as two } from "../services/two.ts";
export const shop = [service, two, "1"];
`,
  "late.ts": `import { service } from "./services/one.ts";
const late = [service.name, "late"];
export { late };
`,
};

const edited = (path: string, from: string, to: string): Texts => {
  const before = texts[path] ?? "";
  if (!before.includes(from)) throw new Error(`no ${from} in ${path}`);
  return { [path]: before.replace(from, to) };
};

const oneOwn = edited("services/one.ts", "own = 1", "own = 2");

describe("a file that was edited is a script of its own", () => {
  test.each<[title: string, edits: readonly Texts[], parts: readonly string[]]>([
    [
      "where a value is another one",
      [edited("environments/shop.ts", '"1"', '"2"')],
      ["environments/shop.ts"],
    ],
    ["which others import, whatever their variables are called", [oneOwn], ["services/one.ts"]],
    [
      "with new variables that have the names of others'",
      [edited("services/one.ts", "const own = 1", "const team2 = 7, shop = 2, own = shop + team2")],
      ["services/one.ts"],
    ],
    ["with functions and classes", [edited("common.ts", "text + text", 'text.concat("!")')], ["common.ts"]],
    [
      "with types that are new",
      [edited("services/one.ts", "const own", "export type Own = number;\nconst own")],
      ["services/one.ts"],
    ],
    [
      "again, when it is edited again",
      [oneOwn, edited("services/one.ts", "own = 1", "own = 3")],
      ["services/one.ts"],
    ],
    [
      "beside another",
      [oneOwn, edited("environments/shop.ts", '"1"', '"2"')],
      ["environments/shop.ts", "services/one.ts"],
    ],
    [
      "at the same time as another",
      [{ ...oneOwn, ...edited("services/two.ts", '"two"', '"three"') }],
      ["services/one.ts", "services/two.ts"],
    ],
    [
      "that imports one file more of those that ran before",
      [
        edited(
          "services/two.ts",
          "export",
          'import { service as one } from "./one.ts";\nexport type One = typeof one;\nexport',
        ),
      ],
      ["services/two.ts"],
    ],
    [
      "by another name of what it imports",
      [
        edited(
          "environments/shop.ts",
          '{ service as two } from "../services/two.ts"',
          '{ service as zwei } from "../services/two.ts";\nconst two = zwei',
        ),
      ],
      ["environments/shop.ts"],
    ],
  ])("%s", async (_, edits, parts) => {
    const { said, whole, ...found } = await afterEdits(texts, ...edits);
    expect(found.parts).toEqual(parts);
    expect(said).toEqual(whole);
  });

  test("with a default export", async () => {
    const files = {
      ...texts,
      "late.ts": "export default [1];\n",
      "tiphys.config.ts": 'export { default } from "./late.ts";\n',
    };
    const { parts, said } = await afterEdits(files, { "late.ts": "export default [2];\n" });
    expect({ parts, said }).toEqual({ parts: ["late.ts"], said: [2] });
  });
});

test("the others keep their lines, which the source map counts", async () => {
  write(texts);
  const before = (await bundleLater())?.code.split("\n") ?? [];
  write(edited("services/one.ts", "const own = 1;", "const own = 1;\nconst more = 2;\n"));
  const after = (await bundleLater())?.code.split("\n") ?? [];
  const [start, end] = ["// services/one.ts", "// late.ts"].map((head) => before.indexOf(head));
  expect(after.slice(0, start)).toEqual(before.slice(0, start));
  expect(after.slice(end)).toEqual(before.slice(end));
  expect(after).not.toEqual(before);
});

describe("all files are bundled again", () => {
  test.each<[title: string, edit: Texts]>([
    [
      "where a file exports more",
      edited("services/one.ts", "const own", "export const more = 1;\nconst own"),
    ],
    [
      "where a file exports less",
      {
        ...edited("services/one.ts", "export const service", "const service"),
        ...edited(
          "environments/shop.ts",
          '{ service } from "../services/one.ts"',
          '{ team as service } from "../common.ts"',
        ),
        "late.ts": "const late = 1;\nexport { late };\n",
      },
    ],
    [
      "where a file imports another one",
      { ...edited("services/one.ts", "const own", 'import "../new.ts";\nconst own'), "new.ts": "" },
    ],
    [
      "where a file imports what runs after it",
      edited("services/one.ts", "const own = 1", 'import { late } from "../late.ts";\nconst own = late'),
    ],
    [
      "where a file imports a package",
      edited("services/one.ts", "const own = 1", 'import { sep } from "node:path";\nconst own = sep'),
    ],
    ["where exports are listed", edited("late.ts", '"late"', '"later"')],
    [
      "where the config itself is edited",
      edited("tiphys.config.ts", "{ shop, late }", "{ late, shop, x: 1 }"),
    ],
    [
      "where a file passes on what another exports",
      edited(
        "services/two.ts",
        "export const service",
        'export { team } from "../common.ts";\nexport const service',
      ),
    ],
    [
      "where an enum comes in, which esbuild writes into other files",
      edited("common.ts", "export class", "export enum Size { S }\nexport class"),
    ],
    ["where package.json is edited", { "package.json": '{"type":"module","name":"x"}' }],
  ])("%s", async (_, edit) => {
    const { parts, said, whole } = await afterEdits(texts, edit).catch((error) => ({
      parts: [],
      said: String(error),
      whole: String(error),
    }));
    expect(parts).toEqual([]);
    expect(said).toEqual(whole);
  });
});

/** What may be another value in one module of all files, though nothing of it can be seen in the edited one. */
describe("all files are bundled again, too,", () => {
  const side = { "side.ts": "export const seen: string[] = [];\n", "a.ts": "", "b.ts": "" };
  const notes = (name: string) =>
    `import { seen } from "./side.ts";\nseen.push("${name}");\nexport const ${name} = 1;\n`;
  const registry: Texts = {
    ...texts,
    ...side,
    "a.ts": notes("a"),
    "b.ts": notes("b"),
    "all.ts": 'import "./a.ts";\nimport "./b.ts";\nexport const all = 1;\n',
    "tiphys.config.ts":
      'import { all } from "./all.ts";\nimport { seen } from "./side.ts";\nexport default { all, seen };\n',
  };
  const pair = (common: string, rest = ""): Texts => ({
    "package.json": '{"type":"module"}',
    "common.ts": common,
    "tiphys.config.ts": `import { a } from "./common.ts";\n${rest}\nexport default { a };\n`,
  });
  // In parts: as one text the linter takes it for a template that lost its quotes.
  const lineInText = (value: number) =>
    ["export const a = `$", "{`\n// other.ts\n`} $", `{${value}}\`;\n`].join("");
  const user = (text: string): Texts => ({
    "user.ts": text,
    "tiphys.config.ts": 'import { user } from "./user.ts";\nexport default user;\n',
  });

  test.each<[title: string, before: Texts, edit: Texts]>([
    [
      "where a file is imported no more, which did something",
      registry,
      { "all.ts": 'import "./b.ts";\nexport const all = 1;\n' },
    ],
    [
      "where files run in another order",
      registry,
      { "all.ts": 'import "./b.ts";\nimport "./a.ts";\nexport const all = 1;\n' },
    ],
    [
      "where a package is imported no more",
      { ...pair('import "node:path";\nexport const a = 1;\n') },
      { "common.ts": "export const a = 1;\n" },
    ],
    [
      "where one of two names that were exported at once is gone",
      {
        ...pair("export const a = 1, b = 2;\n", 'import { use } from "./use.ts";\nuse;'),
        "use.ts": 'import { b } from "./common.ts";\nexport const use = () => b;\n',
      },
      { "common.ts": "export const a = 1;\n" },
    ],
    [
      "where a name is not exported that is not asked for yet",
      { ...texts, ...user('import { team } from "./common.ts";\nexport const user = () => team;\n') },
      { "user.ts": 'import { tema } from "./common.ts";\nexport const user = () => tema;\n' },
    ],
    [
      "where a file looks for what another exports",
      {
        ...texts,
        ...user('import * as common from "./common.ts";\nexport const user = common.team;\n'),
      },
      {
        "user.ts": 'import * as common from "./common.ts";\nexport const user = Object.keys(common);\n',
      },
    ],
    [
      "where what is exported changes later",
      {
        ...texts,
        "count.ts": "export const count = 1;\nexport function more() {}\n",
        ...user('import { count, more } from "./count.ts";\nmore();\nexport const user = count;\n'),
      },
      { "count.ts": "export let count = 1;\nexport function more() { count++; }\n" },
    ],
    [
      "where a text has a line like those that head a file",
      pair(lineInText(1), 'import "./other.ts";\n'),
      { "common.ts": lineInText(2) },
    ],
    [
      "where a file is needed by one that runs late",
      {
        ...pair("export function a() { return 1; }\n", 'import { Late } from "./imports/late.ts";\nLate;'),
        "imports/late.ts":
          '// generated by cdk8s\nimport { a } from "../common.ts";\nexport class Late { a = a(); }\n',
      },
      { "common.ts": "export function a() { return 2; }\n" },
    ],
  ])("%s", async (_, before, edit) => {
    const files = { "other.ts": "export const other = 1;\n", ...before };
    write(files);
    await bundleLater();
    write(edit);
    const seen = (bundle: Promise<Bundle | undefined>) =>
      bundle.then(
        async (made) => ({ parts: made?.parts, said: String(await resultOf(made)) }),
        (error) => ({ error: String(error) }),
      );
    expect(await seen(bundleLater())).toEqual(await seen(bundleWhole(config())));
  });
});

test("what is wrong in two edited files is said of both", async () => {
  write(texts);
  await bundleLater();
  write({ "common.ts": "export const = 1;", "services/one.ts": "export const = 2;" });
  const findings = bundleLater().catch((error) => error.findings);
  await expect(findings).resolves.toHaveLength(2);
});

test("classes and functions keep their names, whatever two files have", async () => {
  const named = (value: number) =>
    `class Team {}\nfunction f() {}\nexport const names = [Team.name, f.name, ${value}];\n`;
  const files = {
    "package.json": '{"type":"module"}',
    "a.ts": named(1),
    "b.ts": named(1),
    "tiphys.config.ts":
      'import { names as a } from "./a.ts";\nimport { names as b } from "./b.ts";\nexport default [a, b];\n',
  };
  const { said, whole } = await afterEdits(files, { "b.ts": named(2) });
  expect(whole).toEqual([
    ["Team", "f", 1],
    ["Team", "f", 2],
  ]);
  expect(said).toEqual(whole);
});

describe("a link is followed to where it leads now", () => {
  const files: Texts = {
    "package.json": '{"type":"module"}',
    "v1/one.ts": "export const one = 1;\n",
    "v2/one.ts": "export const one = 2;\n",
    "tiphys.config.ts": 'import { one } from "./services/one.ts";\nexport default one;\n',
  };
  const link = (to: string, path: string) => {
    rmSync(at(path), { force: true });
    mkdirSync(dirname(at(path)), { recursive: true });
    symlinkSync(to, at(path));
  };

  test.each<[title: string, path: string, first: string, then: string]>([
    ["of a file", "services/one.ts", "../v1/one.ts", "../v2/one.ts"],
    ["of a folder", "services", "v1", "v2"],
  ])("%s", async (_, path, first, then) => {
    write(files);
    link(first, path);
    expect(await resultOf(await bundleLater())).toBe(1);
    link(then, path);
    expect(await resultOf(await bundleLater())).toBe(2);
  });

  test("that was a file with the same text", async () => {
    const text = 'import { own } from "./own.ts";\nexport const one = own;\n';
    write({ ...files, "services/one.ts": text, "v1/one.ts": text });
    write({ "services/own.ts": "export const own = 1;\n", "v1/own.ts": "export const own = 2;\n" });
    expect(await resultOf(await bundleLater())).toBe(1);
    link("../v1/one.ts", "services/one.ts");
    expect(await resultOf(await bundleLater())).toBe(2);
  });
});

test("whatever files import of each other, a file that is edited says the same as when all are bundled", async () => {
  const style = fc.constantFrom("name", "name", "alias", "none", "none", "none", "none", "namespace");
  const module = fc.record({
    names: fc.uniqueArray(fc.constantFrom("a", "b", "a1", "default"), { minLength: 1, maxLength: 2 }),
    imports: fc.array(style, { maxLength: 5 }),
    value: fc.integer({ min: 0, max: 9 }),
  });
  const graph = fc.array(module, { minLength: 2, maxLength: 6 });
  type Module = { names: string[]; imports: string[]; value: number };
  const textOf = (modules: readonly Module[], index: number): string => {
    const { names, imports, value } = modules[index] as Module;
    const lines: string[] = [];
    const used: string[] = [];
    imports.slice(0, index).forEach((how, from) => {
      const [name = ""] = modules[from]?.names ?? [];
      if (how === "none") return;
      if (how === "namespace") lines.push(`import * as all${from} from "./m${from}.ts";`);
      else lines.push(`import { ${name} as x${from} } from "./m${from}.ts";`);
      used.push(how === "namespace" ? `all${from}.${name}` : `x${from}`);
    });
    const said = (name: string) => `["${name}", ${[value, ...used].join(", ")}]`;
    for (const name of names)
      lines.push(
        name === "default" ? `export default ${said(name)};` : `export const ${name} = ${said(name)};`,
      );
    return `${lines.join("\n")}\n`;
  };
  let patched = 0;
  await fc.assert(
    fc.asyncProperty(graph, fc.nat(), async (modules, chosen) => {
      rmSync(root, { recursive: true });
      mkdirSync(at("node_modules"), { recursive: true });
      // By name: what somebody wants as one object is never a script of its own.
      const wanted = modules.flatMap(({ names }, index) => names.map((name) => ({ name, index })));
      const all = wanted.map(({ name, index }, at) => `import { ${name} as n${at} } from "./m${index}.ts";`);
      const list = wanted.map((_, at) => `n${at}`);
      const head = `${all.join("\n")}\nexport default [${list.join(", ")}];\n`;
      write({ "package.json": '{"type":"module"}', "tiphys.config.ts": head });
      write(Object.fromEntries(modules.map((_, index) => [`m${index}.ts`, textOf(modules, index)])));
      await bundleLater();
      const index = chosen % modules.length;
      const after = modules.map((one, position) => (position === index ? { ...one, value: 10 } : one));
      write({ [`m${index}.ts`]: textOf(after, index) });
      const bundle = await bundleLater();
      patched += Object.keys(bundle?.parts ?? {}).length;
      expect(await resultOf(bundle)).toEqual(await resultOf(await bundleWhole(config())));
      expect(readFileSync(at(`m${index}.ts`), "utf8")).toContain("10");
    }),
    { numRuns: 25 },
  );
  expect(patched).toBeGreaterThan(0);
}, 60_000);

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { Bundle } from "../../../src/cli/config/bundle.ts";
import { bundleConfig } from "../../../src/cli/config/bundle-config.ts";

let root: string;
beforeEach(() => {
  root = join(mkdtempSync(join(tmpdir(), "bundle-config-")), "platform");
});
afterEach(() => rmSync(dirname(root), { recursive: true }));

function bundle(files: Readonly<Record<string, string>>): Promise<Bundle | undefined> {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return bundleConfig(join(root, "tiphys.config.ts"));
}

const config = 'import { one } from "./services/one.ts";\nexport default one;\n';

describe("one module", () => {
  test("holds what the config imports by a path, and leaves packages to Node", async () => {
    const one = 'import { x } from "some-package";\nexport const one: number = x;\n';
    const made = await bundle({ "tiphys.config.ts": config, "services/one.ts": one });
    expect(made?.code).toMatch(/var one = import_some_package\.x;/);
    expect(made?.packages).toEqual(["some-package"]);
  });

  test("keeps the names of the user's files for findings", async () => {
    const made = await bundle({ "tiphys.config.ts": config, "services/one.ts": "export const one = 1;\n" });
    expect(JSON.parse(String(made?.map)).sources.sort()).toEqual(["services/one.ts", "tiphys.config.ts"]);
  });

  test("keeps a file that only does something, whatever package.json says of it", async () => {
    const files = { "package.json": '{"sideEffects":false}', "services/one.ts": "globalThis.name = 1;\n" };
    const made = await bundle({ ...files, "tiphys.config.ts": 'import "./services/one.ts";\n' });
    expect(made?.code).toMatch(/globalThis\.name = 1/);
  });

  test("holds a file once that many import", async () => {
    const one = "export const one = 1;\n";
    const two = 'import { one } from "./one.ts";\nexport const two = one;\n';
    const both = 'import { two } from "./services/two.ts";\nexport const both = two;\n';
    const made = await bundle({
      "tiphys.config.ts": config + both,
      "services/one.ts": one,
      "services/two.ts": two,
    });
    expect(made?.code.match(/var one = 1/g)).toHaveLength(1);
  });
});

describe("each file is loaded for itself", () => {
  test.each<[title: string, files: Readonly<Record<string, string>>]>([
    ["where a file asks where it is", { "services/one.ts": "export const one = import.meta.url;\n" }],
    ["where a file imports while it runs", { "services/one.ts": 'export const one = import("./" + "x");\n' }],
    ["where a file requires another", { "services/one.ts": 'export const one = require("./x.json");\n' }],
    ["where a file waits while it is loaded", { "services/one.ts": "export const one = await 1;\n" }],
    [
      "where a file is CommonJS",
      {
        "tiphys.config.ts": 'export { one as default } from "./one.cjs";\n',
        "one.cjs": "exports.one = __dirname;\n",
      },
    ],
    [
      "where files import each other",
      {
        "services/one.ts": 'import { two } from "./two.ts";\nexport const one = 1 + two;\n',
        "services/two.ts": 'import { one } from "./one.ts";\nexport const two = 2 + one;\n',
      },
    ],
    [
      "where a folder has packages of its own",
      { "services/one.ts": "export const one = 1;\n", "services/node_modules/x/index.js": "" },
    ],
    [
      "where a file is outside of the config's folder",
      {
        "tiphys.config.ts": 'export { one as default } from "../one.ts";\n',
        "../one.ts": "export const one = 1;\n",
      },
    ],
  ])("%s", async (_, files) => {
    expect(await bundle({ "tiphys.config.ts": config, ...files })).toBeUndefined();
  });
});

describe("what is wrong in any of the files is told", () => {
  test.each<[title: string, files: Readonly<Record<string, string>>, code: string]>([
    ["a name that is not exported", { "services/one.ts": "export const two = 2;\n" }, "missing-export"],
    ["what is no TypeScript", { "services/one.ts": "export const one = ;\n" }, "syntax-error"],
    ["a file that is not there", {}, "missing-import"],
  ])("%s", async (_, files, code) => {
    await expect(bundle({ "tiphys.config.ts": config, ...files })).rejects.toMatchObject({
      findings: [{ code }],
    });
  });
});

import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { Bundle } from "../../../src/cli/config/bundle.ts";
import { rememberBundle, rememberedBundle } from "../../../src/cli/config/bundle-cache.ts";
import { nextTickOfFiles } from "../../file-clock.ts";

let root: string;
const at = (path: string) => join(root, path);
const config = () => at("tiphys.config.ts");
const later = () => Date.now() + 60_000;
const bundle: Bundle = {
  code: "the\nbundle",
  map: Buffer.from("its\nmap"),
  packages: ["tiphys", "node:fs"],
  sections: [],
  parts: {},
};
const remember = (since = later()) => {
  const files = [config(), at("services/deep/one.ts")];
  const texts = new Map(files.map((file) => [file, readFileSync(file, "utf8")]));
  rememberBundle(config(), texts, bundle, since);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "tiphys-bundle-"));
  mkdirSync(at("node_modules"));
  mkdirSync(at("services/deep"), { recursive: true });
  writeFileSync(config(), "config");
  writeFileSync(at("services/deep/one.ts"), "one");
  writeFileSync(at("package.json"), "{}");
});
afterEach(() => rmSync(root, { recursive: true }));

describe("the bundle of a config", () => {
  test("is remembered as long as nothing changed that it was made of", () => {
    remember();
    expect(rememberedBundle(config())).toMatchObject({ bundle, edited: [] });
  });

  test.each<[string, () => void]>([
    ["one of its files is gone", () => rmSync(at("services/deep/one.ts"))],
    ["another file is there, which an import may mean", () => writeFileSync(at("services/deep/one.js"), "")],
    ["a folder of packages came between", () => mkdirSync(at("services/node_modules"))],
    ["package.json says something else", () => writeFileSync(at("package.json"), '{"type":"module"}')],
    ["what was remembered is torn", () => appendFileSync(remembered(), "x")],
    ["what was remembered is empty", () => writeFileSync(remembered(), "")],
  ])("is made again where %s", (_, change) => {
    remember();
    nextTickOfFiles(tmpdir());
    change();
    expect(rememberedBundle(config())).toBeUndefined();
  });

  test.each<[string, string]>([
    ["the config", "tiphys.config.ts"],
    ["a file that it imports", "services/deep/one.ts"],
  ])("is remembered with the name of what was edited: %s", (_, path) => {
    remember();
    nextTickOfFiles(tmpdir());
    writeFileSync(at(path), "its");
    expect(rememberedBundle(config())).toMatchObject({ bundle, edited: [at(path)] });
  });

  test("is remembered where a folder came that no import can mean", () => {
    remember();
    mkdirSync(at("dist"));
    expect(rememberedBundle(config())).toMatchObject({ bundle, edited: [] });
  });

  test("is remembered where a file was written again with the same text", () => {
    remember();
    nextTickOfFiles(tmpdir());
    writeFileSync(config(), "config");
    expect(rememberedBundle(config())).toMatchObject({ bundle, edited: [] });
  });

  test("is remembered while an editor has a file open", () => {
    remember();
    writeFileSync(at("services/deep/.one.ts.swp"), "");
    expect(rememberedBundle(config())).toMatchObject({ bundle, edited: [] });
  });

  test("is not remembered of a file that was saved while it was made", () => {
    remember(Date.now());
    expect(rememberedBundle(config())).toBeUndefined();
  });

  test("is remembered in node_modules/ only", () => {
    rmSync(at("node_modules"), { recursive: true });
    remember();
    expect(readdirSync(root).sort()).toEqual(["package.json", "services", "tiphys.config.ts"]);
  });
});

function remembered(): string {
  const folder = at("node_modules/.cache/tiphys");
  return join(folder, readdirSync(folder)[0] ?? "");
}

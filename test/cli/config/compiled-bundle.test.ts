import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { cacheOf } from "../../../src/cli/config/bundle-cache.ts";
import { runCompiled } from "../../../src/cli/config/compiled-bundle.ts";

let folder: string;
const config = () => join(folder, "tiphys.config.ts");
const compiled = () => `${cacheOf(config())}.compiled`;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tiphys-compiled-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What a program says that gives this number. */
function said(number: number): unknown {
  let result: unknown;
  const program = `(function () { return { number: ${number}, of: (one) => one + ${number} }; })`;
  runCompiled<() => { readonly number: number; readonly of: (one: number) => number }>(
    config(),
    program,
    (value) => {
      const { number, of } = value();
      result = [number, of(1)];
    },
  );
  return result;
}

describe("what V8 made of a config", () => {
  test("is left by the second run of the same, and taken by the third", () => {
    const sizes = [1, 2, 3].map(() => {
      expect(said(4)).toEqual([4, 5]);
      return statSync(compiled()).size;
    });
    expect(sizes[0]).toBeLessThan(200);
    expect(sizes[1]).toBeGreaterThan(400);
    expect(sizes[2]).toBe(sizes[1]);
  });

  test("is not taken for another config, of the same length too", () => {
    for (const number of [4, 4, 4, 5, 5, 5, 4]) expect(said(number)).toEqual([number, number + 1]);
  });

  test.each<[string, (content: Buffer) => Buffer]>([
    ["is cut short", (content) => content.subarray(0, content.length / 2)],
    ["has other bytes", (content) => Buffer.from(content).fill(7, 200, 300)],
    ["is empty", () => Buffer.alloc(0)],
  ])("is made again where it %s", (_, spoil) => {
    for (const _ of [1, 2]) said(4);
    const content = readFileSync(compiled());
    writeFileSync(compiled(), spoil(content));
    for (const _ of [1, 2]) expect(said(4)).toEqual([4, 5]);
    expect(readFileSync(compiled()).length).toBe(content.length);
  });

  test("is given up where something else has its place", () => {
    mkdirSync(compiled(), { recursive: true });
    for (const _ of [1, 2, 3]) expect(said(4)).toEqual([4, 5]);
  });

  test("is not left by a config that fails", () => {
    const fail = () => runCompiled(config(), "({})", () => JSON.parse("{"));
    for (const _ of [1, 2]) expect(fail).toThrow(SyntaxError);
    expect(statSync(compiled(), { throwIfNoEntry: false })).toBeUndefined();
  });
});

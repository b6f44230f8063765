import { isDeepStrictEqual } from "node:util";
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { equal } from "../../src/manifest/equal.ts";
import type { Json } from "../../src/manifest/manifest.ts";

test.each<[string, Json, Json, boolean]>([
  ["the order of keys means nothing", { a: 1, b: 2 }, { b: 2, a: 1 }, true],
  ["the order of a list does", [1, 2], [2, 1], false],
  ["an undefined field is an absent one", { a: 1, b: undefined }, { a: 1 }, true],
  ["an undefined field is no null", { a: undefined }, { a: null }, false],
  ["a list is no map", [], {}, false],
  ["a text is no number", "1", 1, false],
  ["an inherited name is no field", { a: 1 }, { constructor: 1 }, false],
  ["a longer list is another", [1], [1, 2], false],
])("%s", (_, a, b, expected) => {
  expect(equal(a, b)).toBe(expected);
  expect(equal(b, a)).toBe(expected);
});

test("agrees with Node on what JSON can hold", () => {
  const json = fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>;
  return fc.assert(
    fc.property(
      json,
      json,
      (a, b) => equal(a, b) === isDeepStrictEqual(a, b) && equal(a, structuredClone(a)),
    ),
  );
});

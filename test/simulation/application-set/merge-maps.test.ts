import { expect, test } from "@jest/globals";
import type { JsonObject } from "../../../src/manifest/manifest.ts";
import { GoPanic } from "../../../src/simulation/application-set/go-template/errors.ts";
import { mapFromJson, toJson } from "../../../src/simulation/application-set/go-template/json.ts";
import { mergeMaps } from "../../../src/simulation/application-set/merge-maps.ts";

test.each<[string, JsonObject, JsonObject, boolean, JsonObject]>([
  [
    "without override only what is missing or empty is taken",
    { a: 1, b: "" },
    { a: 2, b: "x", c: 3 },
    false,
    { a: 1, b: "x", c: 3 },
  ],
  [
    "with override everything is taken, empty values too",
    { a: 1, b: true },
    { a: 0, b: false, c: null },
    true,
    { a: 0, b: false, c: null },
  ],
  ["maps merge deeply", { m: { a: 1, b: 1 } }, { m: { b: 2, c: 2 } }, true, { m: { a: 1, b: 2, c: 2 } }],
  ["lists are replaced", { l: [1, 2] }, { l: [3] }, true, { l: [3] }],
  [
    "a map over a text and a text over a map",
    { a: "x", b: { c: 1 } },
    { a: { d: 1 }, b: "y" },
    true,
    { a: { d: 1 }, b: "y" },
  ],
])("%s", (_title, target, source, override, expected) => {
  const merged = mapFromJson(target);
  mergeMaps(merged, mapFromJson(source), override);
  expect(toJson(merged)).toEqual(expected);
});

test("values of any type do not fit into a map of texts: Go panics", () => {
  const labels = mapFromJson({ a: "x" }, "string");
  expect(() => mergeMaps(labels, mapFromJson({ b: 1 }), true)).toThrow(GoPanic);
});

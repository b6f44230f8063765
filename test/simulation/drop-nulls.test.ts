import { expect, test } from "@jest/globals";
import { dropNulls } from "../../src/simulation/drop-nulls.ts";

test("null fields go at every depth; null items, empty lists and empty texts stay", () => {
  const written = { a: null, b: { c: null, d: "" }, e: [null, { f: null }], g: [], h: 0 };
  expect(dropNulls(written)).toEqual({ b: { d: "" }, e: [null, {}], g: [], h: 0 });
  expect(Object.keys(dropNulls(written))).not.toContain("a");
});

import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { contentOf } from "../../src/manifest/content.ts";
import { callSiteOf, isCallSite } from "../../src/model/call-site.ts";

class Amount {
  readonly value = 1;
}

describe("the content of a value", () => {
  test("is the same for equal values, to the order of keys, and another one for every other", () => {
    // JSON knows no -0.
    const value = fc.jsonValue({ depthSize: "small" }).map((one): unknown => JSON.parse(JSON.stringify(one)));
    void fc.assert(
      fc.property(value, value, (one, other) => {
        expect(contentOf(one)).toBe(contentOf(JSON.parse(JSON.stringify(one))));
        expect(contentOf(one) === contentOf(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
      { numRuns: 300 },
    );
  });

  test.each<[string, unknown, unknown]>([
    ["a number and its text", 1, "1"],
    ["no number and null, which JSON takes for one", Number.NaN, null],
    ["nothing and null", { a: undefined }, { a: null }],
    ["a list and a map of its items", ["a"], { 0: "a" }],
    ["one text and two", ["a,b"], ["a", "b"]],
    ["the order of keys", { a: 1, b: 2 }, { b: 2, a: 1 }],
  ])("tells %s apart", (_, one, other) => {
    expect(contentOf(one)).not.toBe(contentOf(other));
  });

  const circle: { self?: unknown } = {};
  circle.self = circle;
  test.each<[string, unknown]>([
    ["a function", { build: () => undefined }],
    ["an instance of a class", [new Amount()]],
    ["a map of its own kind", new Map([["a", 1]])],
    ["a date", new Date(0)],
    ["a symbol", Symbol("a")],
    ["itself", circle],
  ])("is unknown where the value holds %s", (_, value) => {
    expect(contentOf(value)).toBeUndefined();
  });

  test("leaves out where something is said, without a look at it", () => {
    const site = callSiteOf(() => undefined);
    Object.defineProperty(site, "stack", {
      get: () => {
        throw new Error("somebody looks");
      },
      enumerable: true,
    });
    expect(contentOf({ name: "a", site }, isCallSite)).toBe(contentOf({ name: "a", site: {} }));
    expect(contentOf({ name: "a", site })).toBeUndefined();
  });
});

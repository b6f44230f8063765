import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { JsonObject } from "../../src/manifest/manifest.ts";
import { finder, fits, selectorText } from "../../src/policies/label-selector.ts";

const labels = { app: "web", tier: "edge" };

test.each<[string, JsonObject, boolean]>([
  ["an empty selector fits everything", {}, true],
  ["every label has to be there", { matchLabels: { app: "web", tier: "api" } }, false],
  ["more labels than asked for do not matter", { matchLabels: { app: "web" } }, true],
  [
    "In takes one of the values",
    { matchExpressions: [{ key: "app", operator: "In", values: ["web"] }] },
    true,
  ],
  ["In misses a label", { matchExpressions: [{ key: "zone", operator: "In", values: ["web"] }] }, false],
  [
    "NotIn takes a missing label",
    { matchExpressions: [{ key: "zone", operator: "NotIn", values: ["a"] }] },
    true,
  ],
  [
    "NotIn refuses the value",
    { matchExpressions: [{ key: "app", operator: "NotIn", values: ["web"] }] },
    false,
  ],
  ["Exists wants the label", { matchExpressions: [{ key: "zone", operator: "Exists" }] }, false],
  ["DoesNotExist refuses it", { matchExpressions: [{ key: "app", operator: "DoesNotExist" }] }, false],
  [
    "labels and expressions have to fit both",
    { matchLabels: { app: "web" }, matchExpressions: [{ key: "tier", operator: "DoesNotExist" }] },
    false,
  ],
])("%s", (_, selector, expected) => {
  expect(fits(selector, labels)).toBe(expected);
});

describe("finding by selector", () => {
  const keys = fc.constantFrom("app", "tier", "zone");
  const values = fc.constantFrom("a", "b");
  const someLabels = fc.dictionary(keys, values, { maxKeys: 3 });
  const expressions = fc.record({
    key: keys,
    operator: fc.constantFrom("In", "NotIn", "Exists", "DoesNotExist"),
    values: fc.array(values, { maxLength: 2 }),
  });
  const selectors = fc.record(
    { matchLabels: someLabels, matchExpressions: fc.array(expressions, { maxLength: 2 }) },
    { requiredKeys: [] },
  );

  test("finds what looking at everything finds, in the same order", () => {
    return fc.assert(
      fc.property(fc.array(someLabels, { maxLength: 12 }), selectors, (items, selector) => {
        const expected = items.filter((one) => fits(selector as JsonObject, one));
        expect(finder(items, (one) => one)(selector as JsonObject)).toEqual(expected);
      }),
    );
  });
});

test("a selector reads as kubectl writes it", () => {
  const selector = {
    matchLabels: { app: "web" },
    matchExpressions: [
      { key: "tier", operator: "In", values: ["edge", "api"] },
      { key: "zone", operator: "Exists" },
    ],
  };
  expect(selectorText(selector)).toBe("app=web,tier In (edge, api),zone Exists");
});

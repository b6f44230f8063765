import { expect, test } from "@jest/globals";
import type { JsonObject } from "../../../../src/manifest/manifest.ts";
import { parseSelector } from "../../../../src/simulation/application-set/generators/selector.ts";

const labels = new Map([
  ["env", "prod"],
  ["metadata.labels.team", "pay"],
  ["url", "https://x"],
]);
const expression = (key: string, operator: string, ...values: string[]): JsonObject => ({
  matchExpressions: [{ key, operator, values }],
});

test.each<[string, JsonObject, boolean]>([
  ["an empty selector selects everything", {}, true],
  ["all labels have to match", { matchLabels: { env: "prod", url: "https://y" } }, false],
  ["dotted keys and any values", { matchLabels: { "metadata.labels.team": "pay", url: "https://x" } }, true],
  ["In", expression("env", "In", "dev", "prod"), true],
  ["NotIn holds for a missing label", expression("zone", "NotIn", "a"), true],
  ["Exists", expression("zone", "Exists"), false],
  ["DoesNotExist", expression("zone", "DoesNotExist"), true],
])("%s", (_title, spec, expected) => {
  expect(parseSelector(spec, "any")(labels)).toBe(expected);
});

test.each<[string, JsonObject, RegExp]>([
  ["a key with brackets", { matchLabels: { "path[0]": "x" } }, /qualified name/],
  ["an operator in lower case", expression("env", "in", "a"), /not a valid selector operator/],
  ["In without values", expression("env", "In"), /values cannot be empty/],
  ["Exists with values", expression("env", "Exists", "a"), /values must be empty/],
])("refuses %s", (_title, spec, message) => {
  expect(() => parseSelector(spec, "any")).toThrow(message);
});

test("clusters are selected by label values only", () => {
  expect(() => parseSelector({ matchLabels: { url: "https://x" } }, "label")).toThrow(/not a label value/);
});

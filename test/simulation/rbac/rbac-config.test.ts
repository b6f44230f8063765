import { expect, test } from "@jest/globals";
import { type RbacConfig, readRbacConfig } from "../../../src/simulation/rbac/rbac-config.ts";

function read(config: Partial<RbacConfig>) {
  const settings = readRbacConfig({ builtinPolicy: "none", ...config });
  if (typeof settings === "string") throw new Error(settings);
  return settings;
}

test("policy.csv comes first, then every overlay by its key, and nothing else", () => {
  const configMap = {
    "policy.z.csv": "z",
    "policy.csv": "first",
    "policy.B.csv": "b",
    "policy.a.csv": "a",
    "my.policy.csv": "no",
    "policy.txt": "no",
  };
  expect(read({ configMap }).texts.map(({ name, text }) => [name, text])).toEqual([
    ["policy.csv", "first"],
    ["policy.B.csv", "b"],
    ["policy.a.csv", "a"],
    ["policy.z.csv", "z"],
  ]);
});

test.each([
  [undefined, "glob"],
  ["glob", "glob"],
  ["regex", "regex"],
  ["Regex", "glob"],
])("the match mode %j is %s", (matchMode, expected) => {
  expect(read({ matchMode }).matchMode).toBe(expected);
  expect(
    read(matchMode === undefined ? {} : { configMap: { "policy.matchMode": matchMode } }).matchMode,
  ).toBe(expected);
});

test.each([
  ["nothing", {}, ["groups"]],
  ["empty text", { scopes: "" }, ["groups"]],
  ["a list", { scopes: "[groups, email]" }, ["groups", "email"]],
  ["a block list", { scopes: "- email" }, ["email"]],
  ["an empty list, which hides all groups", { scopes: "[]" }, []],
  ["null, which hides them too", { scopes: "null" }, []],
  ["a number in a list", { scopes: "[1]" }, ["1"]],
])("scopes of %s", (_, configMap, expected) => {
  expect(read({ configMap }).scopes).toEqual(expected);
});

test.each(["groups", "{groups: true}", "[groups", "[[groups]]"])("scopes of %j do not decode", (scopes) => {
  expect(readRbacConfig({ builtinPolicy: "none", configMap: { scopes } })).toContain("must be a YAML list");
});

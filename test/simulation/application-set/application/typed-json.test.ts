import { expect, test } from "@jest/globals";
import type { JsonObject } from "../../../../src/manifest/manifest.ts";
import { TEMPLATE } from "../../../../src/simulation/application-set/application/application-shape.ts";
import { readTyped } from "../../../../src/simulation/application-set/application/typed-json.ts";

const specOf = (spec: JsonObject): JsonObject =>
  readTyped(TEMPLATE, { metadata: {}, spec }).spec as JsonObject;

test.each<[string, JsonObject, JsonObject]>([
  ["project and destination are always written", {}, { project: "", destination: {} }],
  ["unknown fields are dropped", { project: "p", foo: 1 }, { project: "p" }],
  ["fields are found in any case", { PROJECT: "p" }, { project: "p" }],
  [
    "a flag that is false is left out",
    { source: { directory: { recurse: false } } },
    { source: { repoURL: "", directory: {} } },
  ],
  [
    "an optional flag or number stays",
    { syncPolicy: { automated: { prune: false } }, revisionHistoryLimit: 0 },
    { syncPolicy: { automated: { prune: false } }, revisionHistoryLimit: 0 },
  ],
  ["an empty block stays", { syncPolicy: { automated: {} } }, { syncPolicy: { automated: {} } }],
  [
    "a count is a number or a text",
    { source: { kustomize: { replicas: [{ name: "a", count: "3" }] } } },
    { source: { kustomize: { replicas: [{ name: "a", count: "3" }] } } },
  ],
])("%s", (_title, spec, expected) => {
  expect(specOf(spec)).toMatchObject(expected);
  expect(Object.keys(specOf(spec)).sort()).toEqual(
    [...new Set([...Object.keys(expected), "destination", "project"])].sort(),
  );
});

test.each<[string, JsonObject, RegExp]>([
  [
    "a text for a flag",
    { syncPolicy: { automated: { prune: "true" } } },
    /spec.syncPolicy.automated.prune is string, not bool/,
  ],
  ["a number for a text", { project: 5 }, /spec.project is number, not string/],
  ["an object for a list", { sources: {} }, /spec.sources is object, not list/],
  ["a fraction for a whole number", { revisionHistoryLimit: 1.5 }, /not int64/],
])("refuses %s and says where", (_title, spec, message) => {
  expect(() => specOf(spec)).toThrow(message);
});

import { expect, test } from "@jest/globals";
import type { Json, JsonObject } from "../../../../src/manifest/manifest.ts";
import { TEMPLATE } from "../../../../src/simulation/application-set/application/application-shape.ts";
import { mergeTemplates } from "../../../../src/simulation/application-set/application/merge-template.ts";
import { readTyped } from "../../../../src/simulation/application-set/application/typed-json.ts";

const main = readTyped(TEMPLATE, {
  metadata: { name: "main", labels: { a: "main", b: "main" }, finalizers: ["main"] },
  spec: {
    project: "main",
    source: { repoURL: "main", helm: { valueFiles: ["main"], valuesObject: { main: 1 } } },
    syncPolicy: { automated: { prune: true } },
  },
});

test.each<[string, JsonObject, string, Json]>([
  ["what is empty is taken from the main one", { spec: { project: "" } }, "spec.project", "main"],
  ["what is there stays", { spec: { project: "own" } }, "spec.project", "own"],
  [
    "maps are filled, empty entries too",
    { metadata: { labels: { a: "own", b: "" } } },
    "metadata.labels",
    { a: "own", b: "main" },
  ],
  ["a list stays whole", { metadata: { finalizers: ["own"] } }, "metadata.finalizers", ["own"]],
  ["blocks are filled field by field", { spec: { source: { path: "own" } } }, "spec.source.repoURL", "main"],
  [
    "a raw value stays whole",
    { spec: { source: { helm: { valuesObject: { own: 1 } } } } },
    "spec.source.helm.valuesObject",
    { own: 1 },
  ],
  [
    "false cannot be put back",
    { spec: { syncPolicy: { automated: { prune: false } } } },
    "spec.syncPolicy.automated.prune",
    true,
  ],
])("%s", (_title, own, path, expected) => {
  expect(mergeTemplates(TEMPLATE, readTyped(TEMPLATE, own), main)).toHaveProperty(path, expected);
});

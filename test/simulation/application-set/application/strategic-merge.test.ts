import { expect, test } from "@jest/globals";
import type { Json, JsonObject } from "../../../../src/manifest/manifest.ts";
import { APPLICATION } from "../../../../src/simulation/application-set/application/application-shape.ts";
import { strategicMerge } from "../../../../src/simulation/application-set/application/strategic-merge.ts";

const original: JsonObject = {
  metadata: { name: "a", labels: { x: "1" }, finalizers: ["f", "g"] },
  spec: {
    source: { repoURL: "r", path: "p", helm: { valuesObject: { a: { b: 1 } } } },
    syncPolicy: { syncOptions: ["A=true"] },
  },
};

test.each<[string, JsonObject, string, Json]>([
  ["maps merge", { metadata: { labels: { y: "2" } } }, "metadata.labels", { x: "1", y: "2" }],
  ["null deletes", { spec: { source: { path: null, helm: null } } }, "spec.source", { repoURL: "r" }],
  [
    "lists are replaced",
    { spec: { syncPolicy: { syncOptions: ["B=true"] } } },
    "spec.syncPolicy.syncOptions",
    ["B=true"],
  ],
  [
    "finalizers are joined, new ones first",
    { metadata: { finalizers: ["n"] } },
    "metadata.finalizers",
    ["n", "f", "g"],
  ],
  [
    "a finalizer that is there keeps its place",
    { metadata: { finalizers: ["g", "n"] } },
    "metadata.finalizers",
    ["f", "g", "n"],
  ],
  [
    "finalizers can be taken out",
    { metadata: { "$deleteFromPrimitiveList/finalizers": ["f"] } },
    "metadata.finalizers",
    ["g"],
  ],
  [
    "finalizers can be put in order",
    { metadata: { "$setElementOrder/finalizers": ["g", "f"] } },
    "metadata.finalizers",
    ["g", "f"],
  ],
  [
    "$patch: replace",
    { spec: { source: { $patch: "replace", repoURL: "q" } } },
    "spec.source",
    { repoURL: "q" },
  ],
  ["$patch: delete", { metadata: { labels: { $patch: "delete" } } }, "metadata.labels", {}],
  [
    "$retainKeys",
    { spec: { source: { $retainKeys: ["repoURL"], repoURL: "q" } } },
    "spec.source",
    { repoURL: "q" },
  ],
  ["nulls in what is new are dropped", { spec: { info: { a: null, b: "c" } } }, "spec.info", { b: "c" }],
])("%s", (_title, patch, path, expected) => {
  expect(strategicMerge(APPLICATION, original, patch)).toHaveProperty(path, expected);
});

test.each<[string, JsonObject, RegExp]>([
  ["an unknown directive", { spec: { $patch: "foo" } }, /unknown patch type/],
  [
    "a field that $retainKeys does not name",
    { spec: { source: { $retainKeys: ["repoURL"], path: "q" } } },
    /retainKeys/,
  ],
  [
    "maps below valuesObject, of which Kubernetes knows nothing",
    { spec: { source: { helm: { valuesObject: { a: { c: 2 } } } } } },
    /valuesObject/,
  ],
])("refuses %s", (_title, patch, message) => {
  expect(() => strategicMerge(APPLICATION, original, patch)).toThrow(message);
});

import { describe, expect, test } from "@jest/globals";
import type { Json, JsonObject, Manifest } from "../../../src/manifest/manifest.ts";
import { schemaFromCustomResourceDefinition } from "../../../src/manifest/schema/custom-resource-schema.ts";
import { hasSchema, validateManifest } from "../../../src/manifest/schema/validate-manifest.ts";

const specSchema = {
  type: "object",
  required: ["size", "mode", "note"],
  properties: {
    size: { type: "integer", minimum: 1, maximum: 5 },
    mode: { type: "string", enum: ["fast", "safe"], default: "safe" },
    note: { type: "string", nullable: true },
    code: { type: "string", pattern: "^[a-z]+$", minLength: 2, maxLength: 4 },
    odd: { type: "string", pattern: "(?i)re2-only" },
    posix: { type: "string", pattern: "^[[:alpha:]]+$" },
    level: { type: "integer", enum: [1, 2] },
    ratio: { type: "number" },
    count: { type: "integer", format: "int32" },
    port: { "x-kubernetes-int-or-string": true, anyOf: [{ type: "integer" }, { type: "string" }] },
    memory: { "x-kubernetes-int-or-string": true, pattern: "^[0-9]+(Mi|Gi)$" },
    at: { type: "string", format: "date-time" },
    tags: { type: "object", additionalProperties: { type: "string" } },
    loose: {
      type: "object",
      "x-kubernetes-preserve-unknown-fields": true,
      properties: { known: { type: "boolean" } },
    },
    template: { type: "object", "x-kubernetes-embedded-resource": true },
    anything: { "x-kubernetes-preserve-unknown-fields": true },
    hosts: {
      type: "array",
      minItems: 1,
      items: { type: "object", properties: { name: { type: "string" } } },
    },
  },
};

const definition: Manifest = {
  apiVersion: "apiextensions.k8s.io/v1",
  kind: "CustomResourceDefinition",
  metadata: { name: "things.acme.io" },
  spec: {
    group: "acme.io",
    scope: "Namespaced",
    names: { kind: "Thing", plural: "things" },
    versions: [
      {
        name: "v1",
        served: true,
        storage: true,
        schema: {
          openAPIV3Schema: { type: "object", properties: { metadata: { type: "object" }, spec: specSchema } },
        },
      },
      { name: "v1alpha1", served: false, storage: false, schema: { openAPIV3Schema: { type: "object" } } },
    ],
  },
};

const schemas = schemaFromCustomResourceDefinition(definition);

function thing(spec: JsonObject, metadata: JsonObject = {}): Manifest {
  return {
    apiVersion: "acme.io/v1",
    kind: "Thing",
    metadata: { name: "a", ...metadata },
    spec: { size: 1, note: "", ...spec },
  };
}

describe("a schema from a CustomResourceDefinition", () => {
  test("is made for the versions that are served", () => {
    expect(schemas.map(({ apiVersion, kind }) => `${apiVersion} ${kind}`)).toEqual(["acme.io/v1 Thing"]);
    expect(hasSchema(thing({}))).toBe(false);
    expect(hasSchema(thing({}), schemas)).toBe(true);
  });

  test("is empty for what is no definition", () => {
    expect(
      schemaFromCustomResourceDefinition({ apiVersion: "v1", kind: "Secret", metadata: { name: "a" } }),
    ).toEqual([]);
  });

  test("the definition itself is valid", () => {
    expect(validateManifest(definition)).toEqual([]);
  });

  test.each<[string, JsonObject]>([
    [
      "all fields at once",
      { mode: "fast", code: "abc", level: 2, ratio: 0.5, port: "http", at: "2030-01-01T00:00:00Z" },
    ],
    ["a number where only text has a pattern", { memory: 5 }],
    ["numbers at both ends of their range", { size: 5, count: 2 ** 31 - 1 }],
    ["null in a nullable required field", { note: null }],
    ["null in an optional field", { hosts: null }],
    ["keys that the user chooses", { tags: { a: "b" } }],
    ["unknown fields that are preserved", { loose: { other: 1 }, anything: { a: [1] } }],
    ["an embedded resource", { template: { apiVersion: "v1", kind: "Pod" } }],
    ["what only RE2 could match", { odd: "x", posix: "abc" }],
  ])("accepts %s", (_, spec) => {
    expect(validateManifest(thing(spec), schemas)).toEqual([]);
  });

  test.each<[string, string, Json, string]>([
    ["an unknown field", "sise", 1, "unknown-field"],
    ["null in a required field", "size", null, "missing-field"],
    ["a number above the maximum", "size", 6, "bad-format"],
    ["a number beyond 32 bits", "count", 2 ** 31, "bad-format"],
    ["text outside of an enum", "mode", "faster", "not-one-of"],
    ["a number outside of an enum", "level", 3, "not-one-of"],
    ["text that misses the pattern", "code", "ABC", "bad-format"],
    ["text that is too long", "code", "abcde", "bad-format"],
    ["a boolean for int-or-string", "port", true, "wrong-type"],
    ["text of int-or-string that misses the pattern", "memory", "1 Gi", "bad-format"],
    ["text that is no date", "at", "yesterday", "bad-format"],
    ["an empty list that needs an item", "hosts", [], "bad-format"],
  ])("reports %s", (_, field, value, problem) => {
    expect(validateManifest(thing({ [field]: value }), schemas)).toMatchObject([
      { problem, path: `spec.${field}` },
    ]);
  });

  test("checks the known fields among preserved ones, map values and list items", () => {
    const given = thing({ loose: { known: 1 }, tags: { a: 1 }, hosts: [{ nam: "a" }] });
    expect(validateManifest(given, schemas).map(({ path }) => path)).toEqual([
      "spec.loose.known",
      "spec.tags.a",
      "spec.hosts[0].nam",
    ]);
  });

  test("checks metadata as every kind's, though the definition leaves it open", () => {
    expect(validateManifest(thing({}, { lables: {} }), schemas)).toMatchObject([{ fix: "write labels" }]);
  });

  test("comes before a built-in schema of the same kind", () => {
    const own = schemaFromCustomResourceDefinition({
      ...definition,
      spec: {
        group: "argoproj.io",
        names: { kind: "AppProject" },
        versions: [
          {
            name: "v1alpha1",
            schema: { openAPIV3Schema: { type: "object", properties: { spec: { type: "object" } } } },
          },
        ],
      },
    });
    const project = {
      apiVersion: "argoproj.io/v1alpha1",
      kind: "AppProject",
      metadata: { name: "a" },
      spec: { roles: [] },
    };
    expect(validateManifest(project)).toEqual([]);
    expect(validateManifest(project, own)).toMatchObject([{ path: "spec.roles" }]);
  });
});

import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { customResourceFiles } from "../../src/imports/custom-resource-files.ts";
import { definitionsIn } from "../../src/imports/definition.ts";
import type { Json, JsonObject, Manifest } from "../../src/manifest/manifest.ts";
import { schemaFromCustomResourceDefinition } from "../../src/manifest/schema/custom-resource-schema.ts";
import { schemaOf } from "../../src/manifest/schema/imported-schema.ts";
import { validateManifest } from "../../src/manifest/schema/validate-manifest.ts";

const name = fc.constantFrom("a", "b", "cc", "ports", "policies", "x-y");
const scalar: fc.Arbitrary<JsonObject> = fc.constantFrom<JsonObject>(
  { type: "string" },
  { type: "string", enum: ["one", "two words"] },
  { type: "integer", format: "int32" },
  { type: "integer" },
  { type: "boolean" },
  { type: "number" },
  { "x-kubernetes-int-or-string": true },
  { "x-kubernetes-preserve-unknown-fields": true },
);
const { schema } = fc.letrec<{ schema: JsonObject }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 4 },
    scalar,
    fc.record({ type: fc.constant("array"), items: tie("schema") }),
    fc.record({ type: fc.constant("object"), additionalProperties: tie("schema") }),
    fc
      .record({ properties: fc.dictionary(name, tie("schema"), { minKeys: 1 }), open: fc.boolean() })
      .map(({ properties, open }) => ({
        type: "object",
        properties,
        required: Object.keys(properties).slice(0, 1),
        ...(open && { "x-kubernetes-preserve-unknown-fields": true }),
      })),
  ),
}));

const { value } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<Json>("one", "two words", "three", 1, 1.5, 2 ** 40, true),
    fc.array(tie("value"), { maxLength: 2 }),
    fc.dictionary(name, tie("value"), { maxKeys: 3 }),
  ),
}));

test("an imported schema finds what the definition itself finds, in any object", () =>
  fc.assert(
    fc.property(schema, value, (spec, given) => {
      const openAPIV3Schema = { type: "object", properties: { spec } };
      const definition: Manifest = {
        apiVersion: "apiextensions.k8s.io/v1",
        kind: "CustomResourceDefinition",
        metadata: { name: "things.acme.io" },
        spec: {
          group: "acme.io",
          names: { kind: "Thing" },
          versions: [{ name: "v1", served: true, schema: { openAPIV3Schema } }],
        },
      };
      const object = { apiVersion: "acme.io/v1", kind: "Thing", metadata: { name: "a" }, spec: given };
      const found = (schemas: Parameters<typeof validateManifest>[1]) =>
        validateManifest(object, schemas).map(({ path, problem }) => `${path} ${problem}`);
      expect(found([importedSchema(definition)])).toEqual(
        found(schemaFromCustomResourceDefinition(definition)),
      );
    }),
    { numRuns: 1000 },
  ));

function importedSchema(definition: Manifest) {
  const [, file] = definitionsIn([definition as unknown as Json]).flatMap(customResourceFiles);
  const types = /types: `([^`]*)`/.exec(file?.text ?? "")?.[1]?.replace(/\\(.)/g, "$1") ?? "";
  return schemaOf({ apiVersion: "acme.io/v1", kind: "Thing", scope: "namespaced", types });
}

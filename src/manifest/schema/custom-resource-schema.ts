import { isObject, type Json, type JsonObject, type Manifest } from "../manifest.ts";
import { metadataShape } from "./built-in-schemas.ts";
import type { Range } from "./range.ts";
import type { KindSchema, ObjectShape, Shape } from "./shape.ts";

/**
 * The schemas of the versions that a CustomResourceDefinition serves. What JSON schema can say beyond shapes (oneOf, not, CEL
 * rules) is left out: it can only make a check milder, never wrong.
 */
export function schemaFromCustomResourceDefinition(definition: Manifest): readonly KindSchema[] {
  const spec = objectIn(definition, "spec");
  const group = spec.group;
  const kind = objectIn(spec, "names").kind;
  if (typeof group !== "string" || typeof kind !== "string") return [];
  return listIn(spec, "versions").flatMap((version) => {
    if (!isObject(version) || version.served === false || typeof version.name !== "string") return [];
    const schema = objectIn(objectIn(version, "schema"), "openAPIV3Schema");
    return [{ apiVersion: `${group}/${version.name}`, kind, shape: rootShape(schema) }];
  });
}

/** apiVersion, kind and metadata are Kubernetes' own in every custom resource. */
function rootShape(schema: JsonObject): ObjectShape {
  const { fields, required, nullable, open } = objectShape(schema);
  const own: readonly (readonly [string, Shape])[] = [
    ["apiVersion", { is: "string" }],
    ["kind", { is: "string" }],
    ["metadata", { is: "named", read: metadataShape }],
  ];
  return {
    is: "object",
    fields: new Map([...fields, ...own]),
    required,
    ...(nullable && { nullable }),
    ...(open && { open }),
  };
}

function shapeFrom(schema: JsonObject): Shape {
  if (schema["x-kubernetes-int-or-string"] === true) {
    return { is: "int-or-string", ...patternIn(schema) };
  }
  switch (schema.type) {
    case "object":
      return mapShape(schema) ?? objectShape(schema);
    case "array": {
      const length = rangeOf(schema, "minItems", "maxItems");
      return { is: "list", of: shapeFrom(objectIn(schema, "items")), ...(length && { length }) };
    }
    case "string":
      return stringShape(schema);
    case "integer":
    case "number":
      return numberShape(schema, schema.type);
    case "boolean":
      return { is: "boolean" };
    default:
      return { is: "any" };
  }
}

function mapShape(schema: JsonObject): Shape | undefined {
  const { additionalProperties } = schema;
  if (isObject(additionalProperties)) return { is: "map", of: shapeFrom(additionalProperties) };
  return additionalProperties === true ? { is: "map", of: { is: "any" } } : undefined;
}

/** Fields that no property names are pruned by Kubernetes, unless they are to be preserved. */
function objectShape(schema: JsonObject): ObjectShape {
  const fields = new Map<string, Shape>();
  const optional = new Set<string>();
  const nullable = new Set<string>();
  for (const [name, property] of Object.entries(objectIn(schema, "properties"))) {
    if (!isObject(property)) continue;
    fields.set(name, shapeFrom(property));
    if (property.default !== undefined) optional.add(name);
    if (property.nullable === true) nullable.add(name);
  }
  const required = listIn(schema, "required").filter(
    (name): name is string => typeof name === "string" && !optional.has(name),
  );
  return {
    is: "object",
    fields,
    required,
    ...(nullable.size > 0 && { nullable }),
    ...(isOpen(schema) && { open: true }),
  };
}

function isOpen(schema: JsonObject): boolean {
  return (
    schema["x-kubernetes-preserve-unknown-fields"] === true ||
    schema["x-kubernetes-embedded-resource"] === true
  );
}

function stringShape(schema: JsonObject): Shape {
  const choices = listIn(schema, "enum").filter((choice): choice is string => typeof choice === "string");
  const length = rangeOf(schema, "minLength", "maxLength");
  return {
    is: "string",
    ...(choices.length > 0 && { choices }),
    ...(schema.format === "date-time" && { format: "date-time" as const }),
    ...patternIn(schema),
    ...(length && { length }),
  };
}

function numberShape(schema: JsonObject, type: "integer" | "number"): Shape {
  const choices = listIn(schema, "enum").filter((choice): choice is number => typeof choice === "number");
  const range = rangeOf(schema, "minimum", "maximum") ?? (schema.format === "int32" ? int32 : undefined);
  return { is: type, ...(choices.length > 0 && { choices }), ...(range && { range }) };
}

const int32 = { min: -(2 ** 31), max: 2 ** 31 - 1 };

/** Kubernetes reads patterns with RE2; one that JavaScript refuses, at its strictest, could mean something else and is left out. */
function patternIn({ pattern: source }: JsonObject): { readonly pattern?: RegExp } {
  if (typeof source !== "string" || source.includes("[[:")) return {};
  try {
    return { pattern: new RegExp(source, "u") };
  } catch {
    return {};
  }
}

function rangeOf(schema: JsonObject, low: string, high: string): Range | undefined {
  const min = schema[low];
  const max = schema[high];
  const range = { ...(typeof min === "number" && { min }), ...(typeof max === "number" && { max }) };
  return "min" in range || "max" in range ? range : undefined;
}

function objectIn(parent: JsonObject, key: string): JsonObject {
  const child = parent[key];
  return isObject(child) ? child : {};
}

function listIn(parent: JsonObject, key: string): readonly Json[] {
  const child = parent[key];
  return Array.isArray(child) ? child : [];
}

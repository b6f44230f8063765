import { isObject, type Json, type JsonObject } from "../manifest/manifest.ts";
import type { DeclaredTypes, Field, FieldType, Scalar } from "./declared-types.ts";
import { pascalCase, singular } from "./names.ts";

/** How a dialect of JSON schema is to be read. */
export interface Dialect {
  /** What `$ref` may point to; a CustomResourceDefinition has none. */
  readonly root: JsonObject;
  /** Whether `required` counts: it does not where defaults are merged in before the check. */
  readonly requires: boolean;
  readonly types: DeclaredTypes;
  /** Names of the types that `$ref`s stand for, by what they say. */
  readonly references: Map<string, FieldType>;
}

/** The type of a schema; objects with fields are declared under the name, what is in them under longer ones. */
export function typeOfSchema(schema: Json | undefined, name: string, dialect: Dialect): FieldType {
  if (!isObject(schema)) return { is: "any" };
  if (typeof schema.$ref === "string") return referenced(schema.$ref, dialect);
  if (schema["x-kubernetes-int-or-string"] === true) return { is: "int-or-string" };
  const choices = choicesOf(schema);
  if (choices) return { is: "choices", of: choices };
  const kinds = kindsOf(schema);
  if (kinds.length > 1) {
    const each = kinds.map((type) => typeOfSchema({ ...schema, type }, name, dialect));
    return { is: "either", of: each };
  }
  return typeOfKind(schema, kinds[0], name, dialect);
}

function typeOfKind(schema: JsonObject, kind: string | undefined, name: string, dialect: Dialect): FieldType {
  switch (kind) {
    case "object":
      return objectType(schema, name, dialect);
    case "array":
      return { is: "list", of: typeOfSchema(schema.items, singular(name), dialect) };
    case "string":
      return { is: schema.format === "date-time" ? "date-time" : "string" };
    case "integer":
      return { is: schema.format === "int32" ? "int32" : "int64" };
    case "boolean":
    case "number":
      return { is: kind };
    default:
      return { is: "any" };
  }
}

/** The types that a value may have, without null. */
function kindsOf({ type, properties }: JsonObject): readonly string[] {
  if (Array.isArray(type))
    return type.filter((one): one is string => typeof one === "string" && one !== "null");
  if (typeof type === "string") return [type];
  return properties === undefined ? [] : ["object"];
}

function choicesOf(schema: JsonObject): readonly (string | number)[] | undefined {
  const values = schema.const !== undefined ? [schema.const] : schema.enum;
  if (!Array.isArray(values) || values.length === 0) return undefined;
  const choices = values.filter((one) => one !== null);
  const isPlain = (one: Json): one is string | number => typeof one === "string" || typeof one === "number";
  return choices.length > 0 && choices.every(isPlain) ? choices : undefined;
}

function objectType(schema: JsonObject, name: string, dialect: Dialect): FieldType {
  const properties = isObject(schema.properties) ? schema.properties : {};
  const { additionalProperties } = schema;
  const keeps =
    additionalProperties === true ||
    isObject(additionalProperties) ||
    schema["x-kubernetes-preserve-unknown-fields"] === true ||
    schema["x-kubernetes-embedded-resource"] === true;
  if (Object.keys(properties).length > 0) return declaredType(schema, properties, keeps, name, dialect);
  if (isObject(additionalProperties)) {
    return { is: "map", of: typeOfSchema(additionalProperties, singular(name), dialect) };
  }
  if (keeps) return { is: "map", of: { is: "any" } };
  // A definition drops what it does not name; another schema that names nothing means anything.
  const empty: Scalar = dialect.requires ? "nothing" : "any";
  return empty === "any" ? { is: "map", of: { is: "any" } } : { is: empty };
}

function declaredType(
  schema: JsonObject,
  properties: JsonObject,
  open: boolean,
  wanted: string,
  dialect: Dialect,
): FieldType {
  const { types } = dialect;
  const name = types.reserve(wanted);
  const fields = fieldsOf(schema, properties, name, dialect);
  return { is: "named", name: types.declare({ name, fields, open, ...described(schema) }) };
}

export function fieldsOf(
  schema: JsonObject,
  properties: JsonObject,
  owner: string,
  dialect: Dialect,
): readonly Field[] {
  const required = Array.isArray(schema.required) ? schema.required : [];
  // `RolloutSpec` holds `RolloutStrategy`: the word would stand in every name.
  const prefix = owner.replace(/Spec$/, "");
  return Object.entries(properties).map(([name, property]) => {
    const own = isObject(property) ? property : {};
    const said = referent(own, dialect.root);
    return {
      name,
      type: typeOfSchema(own, `${prefix}${pascalCase(name)}`, dialect),
      required: dialect.requires && required.includes(name) && said.default === undefined,
      nullable: isNullable(said),
      ...described(said),
    };
  });
}

function isNullable({ nullable, type, enum: choices }: JsonObject): boolean {
  if (nullable === true || (Array.isArray(type) && type.includes("null"))) return true;
  return Array.isArray(choices) && choices.includes(null);
}

function described({ description }: JsonObject): { readonly description?: string } {
  return typeof description === "string" && description.trim() !== "" ? { description } : {};
}

function referenced(reference: string, dialect: Dialect): FieldType {
  const known = dialect.references.get(reference);
  if (known) return known;
  const target = targetOf(reference, dialect.root);
  // What refers to itself holds anything there.
  dialect.references.set(reference, { is: "any" });
  const type = typeOfSchema(target, pascalCase(reference.split("/").at(-1) ?? ""), dialect);
  dialect.references.set(reference, type);
  return type;
}

/** What a schema refers to, with what it says beside that; the schema itself where it refers to nothing. */
export function referent(schema: JsonObject, root: JsonObject): JsonObject {
  const { $ref, ...own } = schema;
  if (typeof $ref !== "string") return schema;
  const target = targetOf($ref, root);
  return isObject(target) ? { ...target, ...own } : own;
}

function targetOf(reference: string, root: JsonObject): Json | undefined {
  let target: Json | undefined = root;
  for (const step of reference.replace(/^#\/?/, "").split("/").filter(Boolean)) {
    target = isObject(target) ? target[step.replaceAll("~1", "/").replaceAll("~0", "~")] : undefined;
  }
  return target;
}

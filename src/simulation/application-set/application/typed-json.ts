import { isObject, type Json, type JsonObject } from "../../../manifest/manifest.ts";
import { TemplateError } from "../go-template/errors.ts";
import type { Field, Shape, Struct } from "./shape.ts";

/**
 * The object as Go reads it into that type and writes it again: unknown fields are gone, empty ones left out.
 * Throws a TemplateError where a value has the wrong type.
 */
export function readTyped(shape: Struct, json: Json | undefined, path = ""): JsonObject {
  return readStruct(shape, json ?? null, path);
}

function readStruct({ fields }: Struct, json: Json, path: string): JsonObject {
  if (json !== null && !isObject(json)) wrongType(json, "object", path);
  const output: Record<string, Json> = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = readField(field, given(json ?? {}, name), path === "" ? name : `${path}.${name}`);
    if (value !== undefined) output[name] = value;
  }
  return output;
}

/** Go finds fields in any case, the exact one first. */
function given(json: JsonObject, name: string): Json | undefined {
  if (Object.hasOwn(json, name)) return json[name];
  const lower = name.toLowerCase();
  const other = Object.keys(json).find((key) => key.length === name.length && key.toLowerCase() === lower);
  return other === undefined ? undefined : json[other];
}

function readField(field: Field, json: Json | undefined, path: string): Json | undefined {
  if (json === undefined || json === null) return field.written === "zero" ? zeroOf(field.shape) : undefined;
  const value = readValue(field.shape, json, path);
  return field.written === "if-not-empty" && isEmpty(value) ? undefined : value;
}

function readValue(shape: Shape, json: Json, path: string): Json {
  switch (shape.kind) {
    case "text":
      return typeof json === "string" ? json : wrongType(json, "string", path);
    case "flag":
      return typeof json === "boolean" ? json : wrongType(json, "bool", path);
    case "integer":
      return Number.isInteger(json) ? json : wrongType(json, "int64", path);
    case "integer-or-text":
      return typeof json === "string" || Number.isInteger(json)
        ? json
        : wrongType(json, "int or string", path);
    case "anything":
      return json;
    case "list":
      if (!Array.isArray(json)) return wrongType(json, "list", path);
      return json.map((item: Json, index) =>
        item === null ? zeroOf(shape.of) : readValue(shape.of, item, `${path}[${index}]`),
      );
    case "map":
      if (!isObject(json)) return wrongType(json, "map", path);
      return Object.fromEntries(
        Object.entries(json).map(([key, item]) => [
          key,
          item === null || item === undefined
            ? zeroOf(shape.of)
            : readValue(shape.of, item, `${path}.${key}`),
        ]),
      );
    default:
      return readStruct(shape, json, path);
  }
}

function zeroOf(shape: Shape): Json {
  switch (shape.kind) {
    case "text":
      return "";
    case "flag":
      return false;
    case "integer":
    case "integer-or-text":
      return 0;
    case "struct":
      return readStruct(shape, null, "");
    default:
      return null;
  }
}

/** Empty for Go's `omitempty`. */
export function isEmpty(json: Json | undefined): boolean {
  if (json === undefined || json === null || json === "" || json === false || json === 0) return true;
  return Array.isArray(json) ? json.length === 0 : isObject(json) && Object.keys(json).length === 0;
}

function wrongType(json: Json, wanted: string, path: string): never {
  const actual = Array.isArray(json) ? "array" : json === null ? "null" : typeof json;
  throw new TemplateError(`${path || "the document"} is ${actual}, not ${wanted}`);
}

import { isObject, type Json, type JsonObject } from "../../../manifest/manifest.ts";
import { TemplateError } from "../go-template/errors.ts";

/** A field of a generator; throws a TemplateError if it is of another type. Absent and null are the empty value. */
export function textField(spec: JsonObject, name: string): string {
  const value = spec[name] ?? "";
  return typeof value === "string" ? value : wrong(name, "a text");
}

export function flagField(spec: JsonObject, name: string): boolean {
  const value = spec[name] ?? false;
  return typeof value === "boolean" ? value : wrong(name, "true or false");
}

export function objectField(spec: JsonObject, name: string): JsonObject {
  const value = spec[name] ?? {};
  return isObject(value) ? value : wrong(name, "an object");
}

export function listField(spec: JsonObject, name: string): readonly Json[] {
  const value = spec[name] ?? [];
  return Array.isArray(value) ? value : wrong(name, "a list");
}

export function objectsField(spec: JsonObject, name: string): readonly JsonObject[] {
  return listField(spec, name).map((item) =>
    item === null ? {} : isObject(item) ? item : wrong(name, "a list of objects"),
  );
}

export function textsField(spec: JsonObject, name: string): readonly string[] {
  return listField(spec, name).map((item) =>
    typeof item === "string" ? item : wrong(name, "a list of texts"),
  );
}

/** A map of texts, such as `values` or `matchLabels`. */
export function textMapField(spec: JsonObject, name: string): readonly (readonly [string, string])[] {
  return Object.entries(objectField(spec, name)).map(([key, value]) => [
    key,
    typeof value === "string" ? value : wrong(`${name}.${key}`, "a text"),
  ]);
}

function wrong(name: string, wanted: string): never {
  throw new TemplateError(`${name} has to be ${wanted}`);
}

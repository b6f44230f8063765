import { isObject, type Json, type JsonObject } from "../manifest/manifest.ts";

// What is absent, or of another type, reads as empty: its type is the schema's business.

export function objectAt(parent: Json | undefined, ...keys: readonly string[]): JsonObject {
  const value = valueAt(parent, keys);
  return isObject(value) ? value : nothing;
}

/** The items of a list, each in its place. */
export function objectsAt(parent: Json | undefined, ...keys: readonly string[]): readonly JsonObject[] {
  const value = valueAt(parent, keys);
  return Array.isArray(value) ? value.map((item) => (isObject(item) ? item : nothing)) : [];
}

export function textsAt(parent: Json | undefined, ...keys: readonly string[]): readonly string[] {
  const value = valueAt(parent, keys);
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

export function textAt(parent: Json | undefined, ...keys: readonly string[]): string | undefined {
  const value = valueAt(parent, keys);
  return typeof value === "string" ? value : undefined;
}

export function numberAt(parent: Json | undefined, ...keys: readonly string[]): number | undefined {
  const value = valueAt(parent, keys);
  return typeof value === "number" ? value : undefined;
}

/** Map keys that are no plain words are quoted: `data["tls.key"]`. */
export function memberOf(field: string, key: string): string {
  if (!/^[A-Za-z_$][\w$-]*$/.test(key)) return `${field}[${JSON.stringify(key)}]`;
  return field === "" ? key : `${field}.${key}`;
}

const nothing: JsonObject = {};

function valueAt(parent: Json | undefined, keys: readonly string[]): Json | undefined {
  let value = parent;
  for (const key of keys) {
    if (!isObject(value)) return undefined;
    value = value[key];
  }
  return value;
}

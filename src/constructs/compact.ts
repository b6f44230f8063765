import { isObject, type Json, type JsonObject } from "../manifest/manifest.ts";

type Loose = { readonly [key: string]: unknown };

/** The object without what was not stated: undefined fields, and the maps and lists that hold nothing else. */
export function compact(fields: Loose): JsonObject {
  const kept: Record<string, Json> = {};
  for (const key in fields) {
    const value = fields[key] as Json | undefined;
    if (value !== undefined && !isEmpty(value)) kept[key] = value;
  }
  return kept;
}

function isEmpty(value: Json): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (!isObject(value)) return false;
  for (const _ in value) return false;
  return true;
}

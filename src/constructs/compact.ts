import { isObject, type Json, type JsonObject } from "../manifest/manifest.ts";

type Loose = { readonly [key: string]: unknown };

/** The object without what was not stated: undefined fields, and the maps and lists that hold nothing else. */
export function compact(fields: Loose): JsonObject {
  const kept: Record<string, Json> = {};
  for (const [key, value] of Object.entries(fields)) {
    if (value !== undefined && !isEmpty(value as Json)) kept[key] = value as Json;
  }
  return kept;
}

function isEmpty(value: Json): boolean {
  return Array.isArray(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0;
}

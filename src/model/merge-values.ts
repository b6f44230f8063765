import { equal } from "../manifest/equal.ts";
import { isObject, type Json, type JsonObject } from "../manifest/manifest.ts";

/** As Helm merges files of values: maps entry by entry, everything else is replaced; `null` stays, and is Helm's own business. */
export function mergeValues(base: JsonObject, over: JsonObject): JsonObject {
  const merged: Record<string, Json | undefined> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const below = merged[key];
    merged[key] = isObject(below) && isObject(value) ? mergeValues(below, value) : value;
  }
  return merged;
}

/** The least that has to be merged into `base` to get `mergeValues(base, over)`. */
export function lessValues(base: JsonObject, over: JsonObject): JsonObject {
  const left = Object.entries(over).flatMap(([key, value]): [string, Json | undefined][] => {
    const below = base[key];
    if (!Object.hasOwn(base, key)) return [[key, value]];
    if (!isObject(below) || !isObject(value)) return equal(below, value) ? [] : [[key, value]];
    const rest = lessValues(below, value);
    return Object.keys(rest).length > 0 ? [[key, rest]] : [];
  });
  return Object.fromEntries(left);
}

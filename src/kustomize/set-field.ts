import { isObject, type Json, type JsonObject } from "../manifest/manifest.ts";

export type Change = (value: Json | undefined) => Json | undefined;

/**
 * The value with one field changed, the very same value when nothing changed. A step of `[]` stands for every item of a
 * list. Missing maps on the way are made when `create` is set; a path that leads nowhere changes nothing.
 */
export function setField<T extends Json | undefined>(
  value: T,
  steps: readonly string[],
  create: boolean,
  change: Change,
  depth = 0,
): T {
  if (depth === steps.length) return change(value) as T;
  const step = steps[depth] as string;
  if (step === "[]") {
    return Array.isArray(value)
      ? (mapSame(value, (item) => setField(item, steps, create, change, depth + 1)) as T)
      : value;
  }
  if (value !== undefined && !isObject(value)) return value;
  const before = value?.[step];
  if (before === undefined && (!create || steps[depth + 1] === "[]")) return value;
  const after = setField(before, steps, create, change, depth + 1);
  return after === before ? value : (withField(value as JsonObject | undefined, step, after) as T);
}

/** A copy of the map with one field changed. Assigned, because V8 is slow at a literal of a spread and a field where shapes are many. */
export function withField<T extends JsonObject>(
  map: T | undefined,
  field: string,
  value: Json | undefined,
): T {
  const changed: { [key: string]: Json | undefined } = { ...map };
  changed[field] = value;
  return changed as T;
}

/** `map`, but the very same list when no item changed. */
export function mapSame(list: readonly Json[], change: (item: Json) => Json): readonly Json[] {
  let changed: Json[] | undefined;
  for (let index = 0; index < list.length; index++) {
    const before = list[index] as Json;
    const after = change(before);
    if (after !== before) changed ??= [...list];
    if (changed !== undefined) changed[index] = after;
  }
  return changed ?? list;
}

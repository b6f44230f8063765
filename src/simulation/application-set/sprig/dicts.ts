import { fail } from "../go-template/errors.ts";
import { define, type FunctionTable } from "../go-template/function.ts";
import { ANY, GoList, GoMap, type GoValue, listOf, mapOf, texts, typeOf } from "../go-template/values.ts";
import { mergeMaps } from "../merge-maps.ts";
import { toText } from "./convert.ts";

function dict(values: readonly GoValue[]): GoMap {
  const entries = new Map<string, GoValue>();
  for (let index = 0; index < values.length; index += 2) {
    const value = values[index + 1];
    entries.set(toText(values[index] ?? null), value === undefined ? "" : value);
  }
  return new GoMap(entries);
}

function set(map: GoMap, key: string, value: GoValue): GoMap {
  if (map.isNil) fail("assignment to entry in nil map");
  map.entries.set(key, value);
  return map;
}

function unset(map: GoMap, key: string): GoMap {
  map.entries.delete(key);
  return map;
}

function keep(map: GoMap, wanted: (key: string) => boolean): GoMap {
  return mapOf([...map.entries].filter(([key]) => wanted(key)));
}

/** `dig "a" "b" default map`: the entry, or the default as soon as a key is missing. */
function dig(values: readonly GoValue[]): GoValue {
  if (values.length < 3) fail("dig needs at least three arguments");
  const keys = values.slice(0, -2).map((key) => (typeof key === "string" ? key : mismatch(key, "string")));
  let step: GoValue = values.at(-1) ?? null;
  for (const key of keys) {
    const map = step instanceof GoMap && step.element === ANY ? step : mismatch(step, `map[string]${ANY}`);
    const next = map.entries.get(key);
    if (next === undefined) return values.at(-2) ?? null;
    step = next;
  }
  return step;
}

function mismatch(value: GoValue, wanted: string): never {
  return fail(`dig: interface conversion: ${typeOf(value)} is not ${wanted}`);
}

function deepCopy(value: GoValue): GoValue {
  if (value instanceof GoList) return new GoList(value.items.map(deepCopy), value.element, value.isNil);
  if (!(value instanceof GoMap)) return value;
  return mapOf(
    [...value.entries].map(([key, item]) => [key, deepCopy(item)] as const),
    value.element,
  );
}

function mergeAll(target: GoMap, sources: readonly GoMap[], override: boolean): GoMap {
  if (target.isNil) return mergeAll(mapOf([]), sources, override);
  for (const source of sources) mergeMaps(target, source, override);
  return target;
}

const merge = define(["map", "...map"], (target, sources) => mergeAll(target, sources, false));
const mergeOverwrite = define(["map", "...map"], (target, sources) => mergeAll(target, sources, true));
const copy = define(["any"], deepCopy);

/** `keys` and `values` come in random order in Go; here in the map's own. Sort them to be sure. */
export const DICTS: FunctionTable = {
  dict: define(["...any"], dict),
  get: define(["map", "string"], (map, key) => (map.entries.has(key) ? map.entries.get(key) : "")),
  set: define(["map", "string", "any"], set),
  unset: define(["map", "string"], unset),
  hasKey: define(["map", "string"], (map, key) => map.entries.has(key)),
  pluck: define(["string", "...map"], (key, maps) =>
    listOf(maps.filter(({ entries }) => entries.has(key)).map(({ entries }) => entries.get(key) ?? null)),
  ),
  keys: define(["...map"], (maps) => texts(maps.flatMap(({ entries }) => [...entries.keys()]))),
  values: define(["map"], (map) => listOf([...map.entries.values()])),
  pick: define(["map", "...string"], (map, names) => keep(map, (key) => names.includes(key))),
  omit: define(["map", "...string"], (map, names) => keep(map, (key) => !names.includes(key))),
  merge,
  mustMerge: merge,
  mergeOverwrite,
  mustMergeOverwrite: mergeOverwrite,
  dig: define(["...any"], dig),
  deepCopy: copy,
  mustDeepCopy: copy,
};

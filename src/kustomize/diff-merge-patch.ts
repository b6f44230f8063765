import { equal } from "../manifest/equal.ts";
import { type ListKeys, listKeysOf } from "../manifest/list-keys.ts";
import { isObject, type Json, type JsonObject, type Manifest } from "../manifest/manifest.ts";
import { Inexact, identify } from "./merge-lists.ts";

type Fields = { [key: string]: Json };

const replaceList: JsonObject = { $patch: "replace" };

/**
 * The smallest strategic merge patch that turns one object into another, without its `apiVersion`, `kind` and name;
 * undefined when they are equal. Throws Inexact where a merge patch cannot say it.
 */
export function diffMergePatch(from: Manifest, to: Manifest): JsonObject | undefined {
  return diffMap(from, to, listKeysOf(from.apiVersion, from.kind));
}

function diffMap(from: JsonObject, to: JsonObject, below: ListKeys | undefined): JsonObject | undefined {
  const patch: Fields = {};
  let differs = false;
  for (const field in to) {
    const wanted = to[field];
    if (wanted === undefined) continue;
    const value = diffValue(
      Object.hasOwn(from, field) ? from[field] : undefined,
      wanted,
      below?.fields?.[field],
    );
    if (value === undefined) continue;
    patch[field] = value;
    differs = true;
  }
  for (const field in from) {
    if (from[field] === undefined || (Object.hasOwn(to, field) && to[field] !== undefined)) continue;
    patch[field] = null;
    differs = true;
  }
  return differs ? patch : undefined;
}

function diffValue(from: Json | undefined, to: Json, below: ListKeys | undefined): Json | undefined {
  if (from === to) return undefined;
  // A null in a patch deletes: it can never be the wish for a null.
  if (to === null) throw new Inexact();
  if (from === undefined || from === null) return to;
  if (isObject(to)) {
    if (!isObject(from)) throw new Inexact();
    return diffMap(from, to, below);
  }
  if (Array.isArray(to)) {
    if (!Array.isArray(from)) throw new Inexact();
    if (equal(from, to)) return undefined;
    return below?.keys === undefined ? to : diffList(from, to, below, below.keys);
  }
  if (typeof from === "object") throw new Inexact();
  return to;
}

function diffList(
  from: readonly Json[],
  to: readonly Json[],
  below: ListKeys,
  keys: readonly string[],
): Json {
  if (keys.length === 0) return diffSet(from, to) ?? [replaceList, ...to];
  try {
    return diffItems(from, to, below, keys) ?? [replaceList, ...to];
  } catch (error) {
    if (error instanceof Inexact) return [replaceList, ...to];
    throw error;
  }
}

/** The patch's strings come first, the others keep their order; nothing can be taken away. */
function diffSet(from: readonly Json[], to: readonly Json[]): readonly Json[] | undefined {
  if (to.length === 0 || from.some((item) => !to.includes(item))) return undefined;
  let unsaid = to.length;
  let next = from.length;
  while (unsaid > 0) {
    const index = from.indexOf(to[unsaid - 1] as Json);
    if (index < 0 || index >= next) break;
    next = index;
    unsaid--;
  }
  return to.slice(0, unsaid);
}

/** Undefined when no list of changed items gives the wanted order. */
function diffItems(
  from: readonly Json[],
  to: readonly Json[],
  below: ListKeys,
  keys: readonly string[],
): readonly Json[] | undefined {
  if (to.length === 0) return undefined;
  const { identity, keepsOrder } = identify(keys, from, to);
  const places = new Map(from.map((item, index) => [identity(item), index]));
  const named = keys.slice(0, keepsOrder ? 2 : 1);
  const said = keepsOrder
    ? sayChanged(from, to, places, identity)
    : sayUntilOrdered(from, to, places, identity);
  if (said === undefined) return undefined;
  const patch = said.map((item) =>
    itemPatch(from[places.get(identity(item)) ?? -1], item, named, below.items),
  );
  const kept = new Set(to.map(identity));
  const gone = from.filter((item) => !kept.has(identity(item)));
  return [...patch, ...gone.map((item) => ({ ...keyFields(item, named), $patch: "delete" }))];
}

/** With one key, named items come first: so name all up to the last that is new, changed or out of order. */
function sayUntilOrdered(
  from: readonly Json[],
  to: readonly Json[],
  places: ReadonlyMap<string, number>,
  identity: (item: Json) => string,
): readonly Json[] {
  let unsaid = to.length;
  let next = from.length;
  while (unsaid > 0) {
    const item = to[unsaid - 1] as Json;
    const place = places.get(identity(item));
    if (place === undefined || place >= next || !equal(from[place], item)) break;
    next = place;
    unsaid--;
  }
  return to.slice(0, unsaid);
}

/** With two keys, new items come first and old ones stay in place: any other order cannot be said. */
function sayChanged(
  from: readonly Json[],
  to: readonly Json[],
  places: ReadonlyMap<string, number>,
  identity: (item: Json) => string,
): readonly Json[] | undefined {
  let last = -1;
  const said: Json[] = [];
  for (const item of to) {
    const place = places.get(identity(item));
    if (place === undefined ? last >= 0 : place < last) return undefined;
    if (place === undefined || !equal(from[place], item)) said.push(item);
    if (place !== undefined) last = place;
  }
  return said;
}

function itemPatch(
  from: Json | undefined,
  to: Json,
  keys: readonly string[],
  below: ListKeys | undefined,
): Json {
  if (from === undefined) return to;
  return { ...keyFields(from, keys), ...diffMap(from as JsonObject, to as JsonObject, below) };
}

function keyFields(item: Json, keys: readonly string[]): JsonObject {
  return Object.fromEntries(keys.map((key) => [key, (item as JsonObject)[key]]));
}

import { equal } from "../manifest/equal.ts";
import { type ListKeys, listKeysOf } from "../manifest/list-keys.ts";
import { isObject, type Json, type JsonObject, type Manifest } from "../manifest/manifest.ts";
import { newFirst, untilOrdered } from "./list-order.ts";
import { Inexact, tryIdentify } from "./merge-lists.ts";

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
  const patch = keys.length === 0 ? diffSet(from, to) : diffItems(from, to, below, keys);
  return patch ?? [replaceList, ...to];
}

/** The patch's strings come first, the others keep their order; nothing can be taken away. */
function diffSet(from: readonly Json[], to: readonly Json[]): readonly Json[] | undefined {
  if (to.length === 0 || from.some((item) => !to.includes(item))) return undefined;
  return untilOrdered(from, to, String);
}

/** Undefined when no list of changed items gives the wanted items in the wanted order. */
function diffItems(
  from: readonly Json[],
  to: readonly Json[],
  below: ListKeys,
  keys: readonly string[],
): readonly Json[] | undefined {
  const identification = to.length === 0 ? undefined : tryIdentify(keys, from, to);
  if (identification === undefined) return undefined;
  const { identity, keepsOrder } = identification;
  const said = keepsOrder ? newFirst(from, to, identity) : untilOrdered(from, to, identity);
  if (said === undefined) return undefined;
  const before = new Map(from.map((item) => [identity(item), item]));
  const named = keys.slice(0, keepsOrder ? 2 : 1);
  const patch = said.map((item) => itemPatch(before.get(identity(item)), item, named, below.items));
  for (const item of to) before.delete(identity(item));
  return [...patch, ...[...before.values()].map((item) => ({ ...keyFields(item, named), $patch: "delete" }))];
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

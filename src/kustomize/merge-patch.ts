import { type ListKeys, listKeysOf } from "../manifest/list-keys.ts";
import { isObject, type Json, type JsonObject, type Manifest } from "../manifest/manifest.ts";
import { renderString } from "../manifest/yaml-scalar.ts";
import { checkRegular, Inexact, identify, isDirective } from "./merge-lists.ts";

type Fields = { [key: string]: Json | undefined };

/**
 * What kustomize 5.8.1 makes of an object and a strategic merge patch; undefined when the patch deletes it.
 * Throws Inexact where its result depends on accidents (doubled keys, a map merged with a scalar).
 */
export function applyMergePatch(object: Manifest, patch: JsonObject): Manifest | undefined {
  if (patch.$patch === "delete") return undefined;
  const merged = mergeMap(object, patch, listKeysOf(object.apiVersion, object.kind)) as Manifest;
  // Kustomize keeps who an object is, whatever the patch says.
  const { name, namespace } = object.metadata;
  if (merged.metadata.name === name && merged.metadata.namespace === namespace) return merged;
  const { namespace: _, ...metadata } = merged.metadata;
  return { ...merged, metadata: { ...metadata, name, ...(namespace !== undefined && { namespace }) } };
}

function mergeMap(into: JsonObject, patch: JsonObject, known: ListKeys | undefined): JsonObject {
  const below = known ?? embedded(into);
  const merged: Fields = { ...into };
  for (const field in patch) {
    const value = patch[field];
    if (value === undefined) continue;
    if (value === null) delete merged[field];
    else merged[field] = mergeValue(own(into, field), value, below?.fields?.[field]);
  }
  // Kustomize walks the whole object, and so meets the lists that the patch does not name.
  for (const field in below?.fields)
    if (own(patch, field) === undefined) checkRegular(own(into, field), below.fields[field]);
  return merged;
}

function mergeValue(into: Json | undefined, patch: Json, below: ListKeys | undefined): Json {
  if (into === undefined || into === null) return added(patch, below);
  if (isObject(patch)) {
    if (!isObject(into)) throw new Inexact();
    return mergeMap(into, patch, below);
  }
  if (Array.isArray(patch)) {
    if (!Array.isArray(into)) throw new Inexact();
    return below?.keys === undefined ? patch : mergeList(into, patch, below, below.keys);
  }
  if (typeof into === "object" || losesItself(into, patch)) throw new Inexact();
  return patch;
}

/**
 * Kustomize prints the new scalar in the style of the old one: a number where a quoted text was becomes a text, and it cannot
 * read back a block that starts with a tab.
 */
function losesItself(old: Json, value: Json): boolean {
  if (typeof old !== "string") return false;
  return typeof value === "string" ? value.startsWith("\t") && old.includes("\n") : renderString(old) !== old;
}

/** A value that was not there before. Null fields vanish on the way, except inside lists that are replaced. */
function added(value: Json, known: ListKeys | undefined): Json {
  if (Array.isArray(value)) {
    if (known?.keys === undefined) return value;
    const items = isDirective(value[0]) ? value.slice(1) : value;
    checkRegular(items, known);
    return items.map((item) => added(item, known.items));
  }
  if (!isObject(value)) return value;
  const below = known ?? embedded(value);
  const result: Fields = {};
  for (const field in value) {
    const inner = value[field];
    if (inner !== undefined && inner !== null) result[field] = added(inner, below?.fields?.[field]);
  }
  return result;
}

function mergeList(
  into: readonly Json[],
  patch: readonly Json[],
  below: ListKeys,
  keys: readonly string[],
): Json {
  if (isDirective(patch[0])) return added(patch, below);
  if (keys.length === 0) {
    checkRegular(into, below);
    checkRegular(patch, below);
    return [...patch, ...into.filter((item) => !patch.includes(item))];
  }
  const { identity, keepsOrder } = identify(keys, into, patch);
  const rest = new Map(into.map((item) => [identity(item), item as JsonObject]));
  const patched = new Map<string, Json | undefined>();
  for (const item of patch as readonly JsonObject[]) {
    const id = identity(item);
    const before = rest.get(id);
    if (item.$patch === "delete") patched.set(id, undefined);
    else
      patched.set(id, before === undefined ? added(item, below.items) : mergeMap(before, item, below.items));
  }
  for (const [id, item] of rest) if (!patched.has(id)) checkRegularItem(item, below.items);
  return arrange(into.map(identity), rest, patched, keepsOrder);
}

/** Lists with one key put what the patch names first; lists with two keys only what the patch adds. */
function arrange(
  order: readonly string[],
  before: ReadonlyMap<string, Json>,
  patched: ReadonlyMap<string, Json | undefined>,
  keepsOrder: boolean,
): readonly Json[] {
  const result: Json[] = [];
  for (const [id, item] of patched)
    if (item !== undefined && !(keepsOrder && before.has(id))) result.push(item);
  for (const id of order) {
    const item = patched.has(id) ? (keepsOrder ? patched.get(id) : undefined) : before.get(id);
    if (item !== undefined) result.push(item);
  }
  return result;
}

function checkRegularItem(item: Json, below: ListKeys | undefined): void {
  for (const field in below?.fields) checkRegular(own(item as JsonObject, field), below.fields[field]);
}

/** An object inside a custom resource that says what it is has that kind's merge keys. */
function embedded(map: JsonObject): ListKeys | undefined {
  const { apiVersion, kind } = map;
  return typeof apiVersion === "string" && typeof kind === "string"
    ? listKeysOf(apiVersion, kind)
    : undefined;
}

/** A field of the map itself: a ConfigMap may well have a key called `constructor`. */
function own(map: JsonObject, field: string): Json | undefined {
  return Object.hasOwn(map, field) ? map[field] : undefined;
}

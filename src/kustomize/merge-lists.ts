import type { ListKeys } from "../manifest/list-keys.ts";
import { isObject, type Json, type JsonObject } from "../manifest/manifest.ts";

/** A strategic merge patch cannot say this exactly; another form of patch has to. */
export class Inexact extends Error {
  override readonly name = "Inexact";
}

export interface Identification {
  /** The merge key's value of an item, as text: kustomize compares `8080` and `"8080"` as equal. */
  readonly identity: (item: Json) => string;
  /** Two keys at work: items that were there keep their places. */
  readonly keepsOrder: boolean;
}

/** `- $patch: replace` at the head of a list. */
export function isDirective(item: Json | undefined): boolean {
  return isObject(item) && item.$patch === "replace";
}

/**
 * How kustomize tells the items of these lists apart. The second key counts only where every item has it (or none, and
 * then it does not); a mixture, a doubled or a missing key is Inexact.
 */
export function identify(keys: readonly string[], ...lists: readonly (readonly Json[])[]): Identification {
  const [first = "", second] = keys;
  const items = lists.flat();
  const withSecond = second === undefined ? 0 : count(items, second);
  const keepsOrder = second !== undefined && withSecond > 0;
  const identity = keepsOrder
    ? (item: Json) => `${keyText(item, first)}/${keyText(item, second)}`
    : (item: Json) => keyText(item, first);
  for (const list of lists) checkUnique(list, identity);
  return { identity, keepsOrder };
}

/** The same; undefined where the items cannot be told apart. */
export function tryIdentify(...parameters: Parameters<typeof identify>): Identification | undefined {
  try {
    return identify(...parameters);
  } catch (error) {
    if (error instanceof Inexact) return undefined;
    throw error;
  }
}

/** Kustomize gives this value back as it is when a patch does not touch it; throws Inexact where it would not. */
export function checkRegular(value: Json | undefined, below: ListKeys | undefined): void {
  if (below === undefined) return;
  if (isObject(value)) {
    for (const field in below.fields) checkRegular(value[field], below.fields[field]);
  } else if (Array.isArray(value) && below.keys !== undefined) {
    checkUnique(value, looseIdentity(value, below.keys));
    if (below.items !== undefined) for (const item of value) checkRegular(item, below.items);
  }
}

/** As `identify`, but where only some items have the second key, the first alone may tell them apart. */
function looseIdentity(list: readonly Json[], [first, second]: readonly string[]): (item: Json) => string {
  if (first === undefined) return String;
  if (second === undefined || count(list, second) !== list.length) return (item) => keyText(item, first);
  return (item) => `${keyText(item, first)}/${keyText(item, second)}`;
}

function checkUnique(list: readonly Json[], identity: (item: Json) => string): void {
  if (list.length < 2) {
    for (const item of list) identity(item);
    return;
  }
  const seen = new Set<string>();
  for (const item of list) seen.add(identity(item));
  if (seen.size !== list.length) throw new Inexact();
}

function count(items: readonly Json[], key: string): number {
  let found = 0;
  for (const item of items) if (optional(item, key) !== "") found++;
  return found;
}

function keyText(item: Json, key: string): string {
  const text = optional(item, key);
  if (text === "") throw new Inexact();
  return text;
}

function optional(item: Json, key: string): string {
  const value = isObject(item) ? (item as JsonObject)[key] : undefined;
  return value === undefined || value === null || typeof value === "object" ? "" : String(value);
}

import { isObject, type Json, type JsonObject } from "../../../manifest/manifest.ts";
import { TemplateError } from "../go-template/errors.ts";
import type { Field, Shape } from "./shape.ts";

const REMOVED = "$deleteFromPrimitiveList/";
const ORDERED = "$setElementOrder/";

/**
 * Kubernetes' strategic merge: maps merge, lists are replaced unless their field joins, `null` deletes, and the
 * `$patch`, `$retainKeys` and list directives are obeyed. Throws a TemplateError.
 */
export function strategicMerge(shape: Shape, original: JsonObject, patch: JsonObject): JsonObject {
  if ("$patch" in patch) return directive(patch);
  const merged: Record<string, Json> = Object.fromEntries(
    Object.entries(retained(original, patch)).filter(
      (entry): entry is [string, Json] => entry[1] !== undefined,
    ),
  );
  for (const [key, value] of Object.entries(patch)) {
    if (value === undefined || key === "$retainKeys" || key.startsWith(ORDERED)) continue;
    if (key.startsWith(REMOVED)) removeItems(merged, key.slice(REMOVED.length), value);
    else if (value === null) delete merged[key];
    else merge(shape, merged, key, value);
  }
  for (const key of Object.keys(patch).filter((name) => name.startsWith(ORDERED)))
    reorder(merged, key, patch[key]);
  return merged;
}

function directive(patch: JsonObject): JsonObject {
  const { $patch: word, ...rest } = patch;
  if (word === "replace") return rest;
  if (word === "delete") return {};
  throw new TemplateError(`unknown patch type found: ${JSON.stringify(word)}`);
}

function retained(original: JsonObject, patch: JsonObject): JsonObject {
  const keys = patch.$retainKeys;
  if (keys === undefined) return original;
  if (!Array.isArray(keys)) throw new TemplateError("$retainKeys has to be a list");
  const stranger = Object.keys(patch).find((key) => !key.startsWith("$") && !keys.includes(key));
  if (stranger) throw new TemplateError(`patch has the field ${stranger}, which is not in its $retainKeys`);
  return Object.fromEntries(Object.entries(original).filter(([key]) => keys.includes(key)));
}

function merge(shape: Shape, merged: Record<string, Json>, key: string, value: Json): void {
  const known = merged[key];
  if (isObject(known) && isObject(value)) {
    merged[key] = strategicMerge(fieldOf(shape, key).shape, known, value);
  } else if (Array.isArray(known) && Array.isArray(value)) {
    merged[key] = fieldOf(shape, key).joins ? joined(known, value) : value;
  } else {
    const plain = withoutDirectives(value);
    if (plain === undefined) delete merged[key];
    else merged[key] = plain;
  }
}

/** Below a raw value the patch cannot descend: Kubernetes knows no fields there. */
function fieldOf(shape: Shape, key: string): Field {
  const field = shape.kind === "struct" ? shape.fields[key] : undefined;
  if (field) return field;
  throw new TemplateError(
    `unable to find the api field "${key}": values below valuesObject cannot be merged`,
  );
}

/** The patch's items in their order; one that was there only goes before those it preceded. */
function joined(known: readonly Json[], patch: readonly Json[]): readonly Json[] {
  const others = known.filter((item) => !patch.includes(item));
  const items: Json[] = [];
  for (const item of new Set(patch)) {
    const place = known.indexOf(item);
    while (others.length > 0 && place >= 0 && known.indexOf(others[0] ?? null) < place)
      items.push(others.shift() ?? null);
    items.push(item);
  }
  return [...items, ...others];
}

function removeItems(merged: Record<string, Json>, key: string, value: Json): void {
  const known = merged[key];
  if (!Array.isArray(known) || !Array.isArray(value)) return;
  merged[key] = known.filter((item: Json) => !value.includes(item));
}

function reorder(merged: Record<string, Json>, directiveKey: string, order: Json | undefined): void {
  const key = directiveKey.slice(ORDERED.length);
  const known = merged[key];
  if (!Array.isArray(known) || !Array.isArray(order)) return;
  const rest = known.filter((item: Json) => !order.includes(item));
  merged[key] = [...order.filter((item: Json) => known.includes(item)), ...rest];
}

/** What is new is taken without its nulls and directives; `$patch: delete` takes nothing. */
function withoutDirectives(value: Json): Json | undefined {
  if (Array.isArray(value)) {
    return value
      .map((item: Json) => withoutDirectives(item))
      .filter((item): item is Json => item !== undefined);
  }
  if (!isObject(value)) return value;
  if (value.$patch === "delete") return undefined;
  const kept: Record<string, Json> = {};
  for (const [key, item] of Object.entries(value)) {
    if (
      key.startsWith("$patch") ||
      key === "$retainKeys" ||
      key.startsWith(REMOVED) ||
      key.startsWith(ORDERED)
    )
      continue;
    const plain = item === null || item === undefined ? undefined : withoutDirectives(item);
    if (plain !== undefined) kept[key] = plain;
  }
  return kept;
}

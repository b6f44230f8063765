import { equal } from "../manifest/equal.ts";
import { isObject, type Json, type JsonObject } from "../manifest/manifest.ts";
import type { JsonPatchOperation } from "./types.ts";

/** The operations of RFC 6902 that turn one value into another, exact to the list order. */
export function diffJsonPatch(from: JsonObject, to: JsonObject): readonly JsonPatchOperation[] {
  const operations: JsonPatchOperation[] = [];
  diffMap(from, to, "", operations);
  return operations;
}

function diffMap(from: JsonObject, to: JsonObject, path: string, out: JsonPatchOperation[]): void {
  for (const field of Object.keys(from).sort()) {
    if (from[field] !== undefined && !has(to, field))
      out.push({ op: "remove", path: `${path}/${encode(field)}` });
  }
  for (const field of Object.keys(to).sort()) {
    const value = to[field];
    if (value === undefined) continue;
    const at = `${path}/${encode(field)}`;
    if (has(from, field)) diffValue(from[field] as Json, value, at, out);
    else out.push({ op: "add", path: at, value });
  }
}

function diffValue(from: Json, to: Json, path: string, out: JsonPatchOperation[]): void {
  if (equal(from, to)) return;
  if (isObject(from) && isObject(to)) diffMap(from, to, path, out);
  else if (Array.isArray(from) && Array.isArray(to)) diffList(from, to, path, out);
  else out.push({ op: "replace", path, value: to });
}

/** What both ends share stays; between them items are changed in place, then removed from the back, or added. */
function diffList(from: readonly Json[], to: readonly Json[], path: string, out: JsonPatchOperation[]): void {
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && equal(from[start], to[start])) start++;
  let end = 0;
  while (end < shorter - start && equal(from[from.length - 1 - end], to[to.length - 1 - end])) end++;
  const [fromEnd, toEnd] = [from.length - end, to.length - end];
  const both = Math.min(fromEnd, toEnd);
  for (let index = start; index < both; index++) {
    diffValue(from[index] as Json, to[index] as Json, `${path}/${index}`, out);
  }
  for (let index = fromEnd - 1; index >= both; index--) out.push({ op: "remove", path: `${path}/${index}` });
  for (let index = both; index < toEnd; index++) {
    out.push({ op: "add", path: `${path}/${index}`, value: to[index] as Json });
  }
}

/** Applies our own operations; undefined when one of them finds no place. */
export function applyJsonPatch(
  object: JsonObject,
  operations: readonly JsonPatchOperation[],
): JsonObject | undefined {
  let result: Json | undefined = object;
  for (const operation of operations) {
    const steps = operation.path.split("/").slice(1).map(decode);
    result = applyAt(result, steps, 0, operation);
    if (result === undefined) return undefined;
  }
  return result as JsonObject;
}

function applyAt(
  value: Json | undefined,
  steps: readonly string[],
  depth: number,
  operation: JsonPatchOperation,
): Json | undefined {
  const step = steps[depth] as string;
  const last = depth === steps.length - 1;
  if (Array.isArray(value)) {
    const index = Number(step);
    const items = [...(value as readonly Json[])];
    if (last && operation.op === "remove") items.splice(index, 1);
    else if (last) items.splice(index, operation.op === "add" ? 0 : 1, operation.value as Json);
    else {
      const inner = applyAt(items[index], steps, depth + 1, operation);
      if (inner === undefined) return undefined;
      items[index] = inner;
    }
    return items;
  }
  if (!isObject(value)) return undefined;
  const { [step]: before, ...others } = value;
  if (last) return operation.op === "remove" ? others : { ...others, [step]: operation.value as Json };
  const inner = applyAt(before, steps, depth + 1, operation);
  return inner === undefined ? undefined : { ...others, [step]: inner };
}

function has(map: JsonObject, field: string): boolean {
  return Object.hasOwn(map, field) && map[field] !== undefined;
}

function encode(field: string): string {
  return field.replaceAll("~", "~0").replaceAll("/", "~1");
}

function decode(step: string): string {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}

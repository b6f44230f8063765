import { isObject, type Json, type JsonObject } from "../../../manifest/manifest.ts";
import type { Shape, Struct } from "./shape.ts";
import { isEmpty } from "./typed-json.ts";

/** Fills what is empty in a generator's template from the main one. A list or raw value that is there stays whole. */
export function mergeTemplates(shape: Struct, own: JsonObject, main: JsonObject): JsonObject {
  const merged: Record<string, Json> = {};
  for (const [name, field] of Object.entries(shape.fields)) {
    const value = fill(field.shape, own[name], main[name]);
    if (value !== undefined) merged[name] = value;
  }
  return merged;
}

function fill(shape: Shape, own: Json | undefined, main: Json | undefined): Json | undefined {
  if (isObject(own) && isObject(main)) {
    if (shape.kind === "struct") return mergeTemplates(shape, own, main);
    if (shape.kind === "map") return fillMap(own, main);
  }
  return isEmpty(own) && main !== undefined && !(isEmpty(main) && own !== undefined) ? main : own;
}

function fillMap(own: JsonObject, main: JsonObject): JsonObject {
  const missing = Object.entries(main).filter(([key]) => isEmpty(own[key]));
  return { ...own, ...Object.fromEntries(missing) };
}

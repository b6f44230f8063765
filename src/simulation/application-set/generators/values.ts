import type { JsonObject } from "../../../manifest/manifest.ts";
import { type GoMap, type GoValue, mapOf } from "../go-template/values.ts";
import { type Language, renderText } from "../render-text.ts";
import { textMapField } from "./fields.ts";

/** Adds the generator's `values`, rendered with the parameters there are; they do not see each other. */
export function addValues(params: GoMap, spec: JsonObject, language: Language): GoMap {
  const rendered = textMapField(spec, "values").map(([key, value]): [string, GoValue] => [
    key,
    renderText(value, params, language),
  ]);
  if (rendered.length === 0) return params;
  if (language.goTemplate) params.entries.set("values", mapOf(rendered, "string"));
  else for (const [key, value] of rendered) params.entries.set(`values.${key}`, value);
  return params;
}

import { orderedKeys } from "./key-order.ts";
import type { Json, JsonObject } from "./manifest.ts";
import { renderLiteral, renderNumber, renderString } from "./yaml-scalar.ts";

export interface RenderYamlOptions {
  /** Lines put above the document, each as a comment. */
  readonly comment?: readonly string[];
  /** Top-level lists whose items get one line each, so that a change of an item is a change of one line. */
  readonly oneLine?: readonly string[];
}

/** Rendered keys; manifests use the same few hundred again and again. */
const renderedKeys = new Map<string, string>();
const maxRenderedKeys = 20_000;

/**
 * One YAML document, the same bytes whatever order the keys came in. Block style, two spaces; `undefined` is left out.
 * Written by hand because files are most of our output: the `yaml` package takes thirty times as long.
 */
export function renderYaml(value: JsonObject | readonly Json[], options: RenderYamlOptions = {}): string {
  const header = (options.comment ?? []).map((line) => (line === "" ? "#\n" : `# ${line}\n`)).join("");
  if (Array.isArray(value))
    return `${header}${value.length === 0 ? "[]\n" : renderList(value, "").slice(1)}\n`;
  const body = renderMap(value as JsonObject, "", options.oneLine);
  return `${header}${body === "" ? "{}" : body.slice(1)}\n`;
}

/** Starts with a line break, ends without; empty when the map has no field. */
function renderMap(map: JsonObject, indentation: string, oneLine?: readonly string[]): string {
  let text = "";
  for (const key of orderedKeys(map)) {
    const value = map[key];
    if (value === undefined) continue;
    const isOneLine = Array.isArray(value) && value.length > 0 && oneLine?.includes(key);
    const rendered = isOneLine ? renderOneLineItems(value, indentation) : renderValue(value, indentation);
    text += `\n${indentation}${renderKey(key)}:${rendered}`;
  }
  return text;
}

function renderOneLineItems(list: readonly Json[], indentation: string): string {
  return list.map((item) => `\n${indentation}  - ${renderFlow(item)}`).join("");
}

/** A value on one line; texts that the brackets could end early are quoted. */
function renderFlow(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(renderFlow).join(", ")}]`;
  if (typeof value === "string") return /[,[\]{}]/.test(value) ? JSON.stringify(value) : renderString(value);
  if (typeof value !== "object" || value === null) return renderValue(value, "").trim();
  const map = value as JsonObject;
  const fields = orderedKeys(map).flatMap((key) => {
    const field = map[key];
    return field === undefined ? [] : [`${renderFlow(key)}: ${renderFlow(field)}`];
  });
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}

function renderList(list: readonly (Json | undefined)[], indentation: string): string {
  let text = "";
  const inner = `${indentation}  `;
  for (const item of list) {
    text += `\n${indentation}-`;
    if (typeof item !== "object" || item === null) {
      text += renderValue(item ?? null, indentation);
      continue;
    }
    const nested = Array.isArray(item) ? renderList(item, inner) : renderMap(item as JsonObject, inner);
    // The first line of a nested block shares the line of its dash.
    text += nested === "" ? (Array.isArray(item) ? " []" : " {}") : ` ${nested.slice(1 + inner.length)}`;
  }
  return text;
}

/** What follows a colon or a dash. */
function renderValue(value: Json, indentation: string): string {
  switch (typeof value) {
    case "string":
      return ` ${renderLiteral(value, `${indentation}  `) ?? renderString(value)}`;
    case "number":
      return ` ${renderNumber(value)}`;
    case "boolean":
      return value ? " true" : " false";
    default:
  }
  if (value === null) return " null";
  if (Array.isArray(value)) return value.length === 0 ? " []" : renderList(value, `${indentation}  `);
  return renderMap(value as JsonObject, `${indentation}  `) || " {}";
}

function renderKey(key: string): string {
  const before = renderedKeys.get(key);
  if (before !== undefined) return before;
  if (renderedKeys.size >= maxRenderedKeys) renderedKeys.clear();
  const text = renderString(key);
  renderedKeys.set(key, text);
  return text;
}

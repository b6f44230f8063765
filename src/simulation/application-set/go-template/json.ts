import type { Json } from "../../../manifest/manifest.ts";
import { ANY, GoInteger, GoList, GoMap, GoObject, type GoValue, mapOf } from "./values.ts";

/** JSON as Go decodes it into an interface: numbers become float64. */
export function fromJson(json: Json | undefined): GoValue {
  if (json === undefined || json === null) return null;
  if (Array.isArray(json)) return new GoList(json.map((item: Json) => fromJson(item)));
  if (typeof json !== "object") return json as string | number | boolean;
  return mapFromJson(json as { readonly [key: string]: Json | undefined });
}

export function mapFromJson(
  json: { readonly [key: string]: Json | undefined },
  element: string = ANY,
): GoMap {
  return mapOf(
    Object.entries(json).map(([key, value]) => [key, fromJson(value)]),
    element,
  );
}

/** The value as JSON; an integer beyond 2^53 loses digits here but not in `encodeJson`. */
export function toJson(value: GoValue): Json {
  if (value === null || typeof value !== "object") return value;
  if (value instanceof GoInteger) return Number(value.value);
  if (value instanceof GoList) return value.isNil ? null : value.items.map(toJson);
  if (value instanceof GoMap) {
    return value.isNil
      ? null
      : Object.fromEntries([...value.entries].map(([key, item]) => [key, toJson(item)]));
  }
  return value.toJsonText();
}

export interface JsonStyle {
  /** Go writes `<`, `>` and `&` as `\u003c` and so on unless told not to. */
  readonly escapeHtml: boolean;
  readonly indent?: string;
}

/** The text Go's encoder writes: sorted keys, no blanks. Throws for NaN and infinities. */
export function encodeJson(value: GoValue, style: JsonStyle, margin = ""): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") return encodeText(value, style.escapeHtml);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new Error(`json: unsupported value: ${value}`);
    return Object.is(value, -0) ? "-0" : String(value);
  }
  if (value instanceof GoInteger) return String(value.value);
  if (value instanceof GoObject) return encodeText(value.toJsonText(), style.escapeHtml);
  if (value.isNil) return "null";
  const inner = margin + (style.indent ?? "");
  if (value instanceof GoList) {
    return bracket(
      "[]",
      value.items.map((item) => encodeJson(item, style, inner)),
      style,
      margin,
    );
  }
  const keys = [...value.entries.keys()].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  const colon = style.indent === undefined ? ":" : ": ";
  const items = keys.map(
    (key) =>
      encodeText(key, style.escapeHtml) + colon + encodeJson(value.entries.get(key) ?? null, style, inner),
  );
  return bracket("{}", items, style, margin);
}

function bracket(pair: string, items: readonly string[], style: JsonStyle, margin: string): string {
  if (items.length === 0) return pair;
  if (style.indent === undefined) return pair[0] + items.join(",") + pair[1];
  const inner = `\n${margin}${style.indent}`;
  return `${pair[0]}${inner}${items.join(`,${inner}`)}
${margin}${pair[1]}`;
}

const unicode = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

function encodeText(text: string, escapeHtml: boolean): string {
  const plain = JSON.stringify(text).replace(/[\u007f\u2028\u2029]/g, (found) =>
    found === "\u007f" ? found : unicode(found),
  );
  return escapeHtml ? plain.replace(/[<>&]/g, unicode) : plain;
}

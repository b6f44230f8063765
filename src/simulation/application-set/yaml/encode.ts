import { encodeJson } from "../go-template/json.ts";
import { plain } from "../go-template/print.ts";
import { GoList, GoMap, GoObject, type GoValue } from "../go-template/values.ts";
import { compareKeys } from "./key-order.ts";
import { scalarText } from "./scalar-text.ts";

/** The YAML text Go's library writes: sorted keys, lists not indented, long texts folded. Throws for NaN and infinities. */
export function encodeYaml(value: GoValue): string {
  encodeJson(value, { escapeHtml: false });
  return `${block(value, { indent: 0, column: 0, place: "top" })}\n`;
}

interface Position {
  /** Of the block's own lines. */
  readonly indent: number;
  /** Where the current line is. */
  readonly column: number;
  readonly place: "top" | "entry" | "item";
}

/** The text behind a key's colon, behind an item's dash, or at the start. */
function block(value: GoValue, position: Position): string {
  if (value instanceof GoList && !value.isNil) return list(value, position);
  if (value instanceof GoMap && !value.isNil) return map(value, position);
  const isTop = position.place === "top";
  const text = scalar(value, isTop ? 2 : position.indent, position.column + (isTop ? 0 : 1));
  return isTop ? text : ` ${text}`;
}

function list({ items }: GoList, { indent, place }: Position): string {
  if (items.length === 0) return place === "top" ? "[]" : " []";
  const margin = place === "entry" ? indent - 2 : indent;
  const lines = items.map(
    (item) => `-${block(item, { indent: margin + 2, column: margin + 1, place: "item" })}`,
  );
  return opening(place, margin) + lines.join(`\n${" ".repeat(margin)}`);
}

function map({ entries }: GoMap, { indent, place }: Position): string {
  if (entries.size === 0) return place === "top" ? "{}" : " {}";
  const lines = [...entries.keys()].sort(compareKeys).map((key) => {
    const name = scalarText(key);
    const position: Position = { indent: indent + 2, column: indent + name.length + 1, place: "entry" };
    return `${name}:${block(entries.get(key) ?? null, position)}`;
  });
  return opening(place, indent) + lines.join(`\n${" ".repeat(indent)}`);
}

/** A block starts on the line of its dash, but on a line of its own below its key. */
function opening(place: Position["place"], indent: number): string {
  if (place === "top") return "";
  return place === "item" ? " " : `\n${" ".repeat(indent)}`;
}

function scalar(value: GoValue, indent: number, column: number): string {
  if (typeof value === "string") return scalarText(value, { indent, column });
  if (typeof value === "number" && Number.isInteger(value) && Math.abs(value) < 1e21)
    return String(BigInt(value));
  if (value === null || value instanceof GoList || value instanceof GoMap) return "null";
  if (value instanceof GoObject) return scalarText(value.toJsonText(), { indent, column });
  return plain(value);
}

import { plain } from "../go-template/print.ts";
import { GoInteger, GoList, type GoValue } from "../go-template/values.ts";

export const MAX_INT = 2n ** 63n - 1n;
const PREFIXED =
  /^[+-]?(?:0[xX](?:_?[0-9a-fA-F])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+|0(?:_?[0-7])*|[1-9](?:_?[0-9])*)$/;

/** A text as an integer, with Go's prefixes (`0x`, `0b`, `0o`, `0`) in base 0; `undefined` if it is none. */
export function parseInteger(text: string): bigint | undefined {
  if (!PREFIXED.test(text)) return undefined;
  const digits = text.replace(/[+_-]/g, "");
  const size = BigInt(/^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits);
  const value = text.startsWith("-") ? -size : size;
  return value > MAX_INT || value < -MAX_INT - 1n ? undefined : value;
}

/** Anything as an int64; what is no number is 0. `1.0` as a text is 1, `1.5` as a text is 0. */
export function toInteger(value: GoValue): bigint {
  if (value instanceof GoInteger) return value.value;
  if (typeof value === "boolean") return value ? 1n : 0n;
  if (typeof value === "number") return fromFloat(value);
  if (typeof value !== "string") return 0n;
  return parseInteger(value.replace(/\.0+$/, "")) ?? 0n;
}

/** Go's conversion of a float: the fraction goes; what does not fit becomes the smallest int64. */
function fromFloat(value: number): bigint {
  if (!Number.isFinite(value) || Math.abs(value) >= 2 ** 63) return -(2n ** 63n);
  return BigInt(Math.trunc(value));
}

const FLOAT = /^[+-]?(?:(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?|inf(?:inity)?|nan)$/i;

export function parseFloat64(text: string): number | undefined {
  if (!FLOAT.test(text)) return undefined;
  if (/inf/i.test(text)) return text.startsWith("-") ? -Infinity : Infinity;
  const value = Number(text);
  return Number.isFinite(value) || Number.isNaN(value) ? value : undefined;
}

/** Anything as a float64; what is no number is 0. */
export function toFloat(value: GoValue): number {
  if (typeof value === "number") return value;
  if (value instanceof GoInteger) return Number(value.value);
  if (typeof value === "boolean") return value ? 1 : 0;
  return typeof value === "string" ? (parseFloat64(value) ?? 0) : 0;
}

/** sprig's text of a value: `%v`, but bytes as they are. */
export function toText(value: GoValue): string {
  if (value instanceof GoList && value.element === "uint8") {
    return Buffer.from(value.items.map((item) => Number(toInteger(item)))).toString();
  }
  return plain(value);
}

/** A list as texts without its nils; one value is a list of one. */
export function toTexts(value: GoValue): string[] {
  if (value === null) return [];
  if (value instanceof GoList) return value.items.filter((item) => item !== null).map(toText);
  return [toText(value)];
}

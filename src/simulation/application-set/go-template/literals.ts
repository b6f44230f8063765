import { fail } from "./errors.ts";
import type { NumberLiteral } from "./nodes.ts";
import { int } from "./values.ts";

const MAX_INT = 2n ** 63n - 1n;
const MAX_UINT = 2n ** 64n - 1n;
const INTEGER = /^[+-]?(?:0[xX](?:_?[0-9a-fA-F])+|0[bB](?:_?[01])+|0[oO]?(?:_?[0-7])+|[1-9](?:_?[0-9])*|0)$/;
const FLOAT = /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/;

/** A number as Go reads constants: bases, underscores, and integers that are also floats. */
export function parseNumber(text: string): NumberLiteral {
  if (text.endsWith("i")) fail(`imaginary numbers are not predicted: "${text}"`);
  if (INTEGER.test(text)) return integerLiteral(text);
  if (!FLOAT.test(text)) fail(`illegal number syntax: "${text}"`);
  const float = Number(text);
  if (!Number.isFinite(float)) fail(`illegal number syntax: "${text}"`);
  if (!/[.eE]/.test(text)) fail(`illegal number syntax: "${text}"`);
  const fits = Number.isInteger(float) && Math.abs(float) < 2 ** 63;
  return { kind: "number", text, float, natural: float, ...(fits && { integer: BigInt(float) }) };
}

function integerLiteral(text: string): NumberLiteral {
  const digits = text.replace(/[_+-]/g, "");
  const octal = /^0[0-7]+$/.test(digits);
  const size = BigInt(octal ? `0o${digits.slice(1)}` : digits);
  const integer = text.startsWith("-") ? -size : size;
  if (integer > MAX_UINT || integer < -MAX_INT - 1n) fail(`integer overflow: "${text}"`);
  if (integer > MAX_INT) fail(`${text} overflows int`);
  return { kind: "number", text, integer, float: Number(integer), natural: int(integer) };
}

const SIMPLE: Readonly<Record<string, string>> = {
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  "\\": "\\",
};
const ESCAPE = /\\(?:x([0-9a-fA-F]{2})|([0-7]{3})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))/gsu;

/** A quoted text of a template without its quotes; `\xff` and `\377` are bytes, the others characters. */
export function unquote(quoted: string): string {
  if (quoted.startsWith("`")) return quoted.slice(1, -1).replaceAll("\r", "");
  const quote = quoted[0] ?? "";
  const parts: Buffer[] = [];
  const body = quoted.slice(1, -1);
  let last = 0;
  for (const found of body.matchAll(ESCAPE)) {
    parts.push(Buffer.from(body.slice(last, found.index)), unescaped(found, quote));
    last = found.index + found[0].length;
  }
  return Buffer.concat([...parts, Buffer.from(body.slice(last))]).toString();
}

function unescaped(found: RegExpMatchArray, quote: string): Buffer {
  const [whole, hex, octal, short, long, single = ""] = found;
  if (hex !== undefined) return Buffer.from([Number.parseInt(hex, 16)]);
  if (octal !== undefined) {
    const byte = Number.parseInt(octal, 8);
    return byte > 255 ? fail(`invalid syntax: ${whole}`) : Buffer.from([byte]);
  }
  const code = short ?? long;
  if (code !== undefined) {
    const point = Number.parseInt(code, 16);
    if (point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) fail(`invalid syntax: ${whole}`);
    return Buffer.from(String.fromCodePoint(point));
  }
  if (single === quote) return Buffer.from(quote);
  return Buffer.from(SIMPLE[single] ?? fail(`invalid syntax: ${whole}`));
}

/** `'x'` is the number of its character. */
export function parseRune(quoted: string): NumberLiteral {
  const characters = [...unquote(quoted)];
  if (characters.length !== 1) fail(`malformed character constant: ${quoted}`);
  const code = BigInt(characters[0]?.codePointAt(0) ?? 0);
  return { kind: "number", text: quoted, integer: code, float: Number(code), natural: int(code) };
}

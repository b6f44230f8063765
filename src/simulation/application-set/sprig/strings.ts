import { fail } from "../go-template/errors.ts";
import { define, type FunctionTable } from "../go-template/function.ts";
import { plain } from "../go-template/print.ts";
import { quote } from "../go-template/printf.ts";
import { type GoValue, int, mapOf, texts } from "../go-template/values.ts";
import { MAX_INT, toText, toTexts } from "./convert.ts";

/** The bytes from start to end as text: Go counts bytes, not characters. Out of range is a Go panic, so an error. */
export function cut(text: string, start: number, end?: number): string {
  const bytes = Buffer.from(text);
  const stop = end ?? bytes.length;
  if (start < 0 || stop > bytes.length || start > stop) {
    fail(`runtime error: slice bounds out of range [${start}:${stop}] with length ${bytes.length}`);
  }
  return textOf(bytes.subarray(start, stop));
}

/** Bytes as text; each byte that belongs to no character becomes U+FFFD. */
export function textOf(bytes: Buffer): string {
  const text = bytes.toString();
  if (!text.includes("\ufffd")) return text;
  let output = "";
  for (let at = 0; at < bytes.length; ) {
    const whole = [4, 3, 2, 1].find((length) => isCharacter(bytes.subarray(at, at + length), length));
    output += whole ? bytes.subarray(at, at + whole).toString() : "\ufffd";
    at += whole ?? 1;
  }
  return output;
}

function isCharacter(bytes: Buffer, length: number): boolean {
  const text = bytes.toString();
  return bytes.length === length && [...text].length === 1 && Buffer.from(text).equals(bytes);
}

const size = (text: string): number => Buffer.byteLength(text);

function trunc(count: number, text: string): string {
  if (count < 0 && size(text) + count > 0) return cut(text, size(text) + count);
  return count >= 0 && size(text) > count ? cut(text, 0, count) : text;
}

function substring(start: number, end: number, text: string): string {
  if (start < 0) return cut(text, 0, end);
  return cut(text, start, end < 0 || end > size(text) ? undefined : end);
}

function repeat(count: number, text: string): string {
  return count < 0 ? fail("strings: negative Repeat count") : text.repeat(count);
}

export function indent(spaces: number, text: string): string {
  const pad = repeat(spaces, " ");
  return pad + text.replaceAll("\n", `\n${pad}`);
}

/** Removes the characters of `set` at both ends. */
export function trimCharacters(text: string, set: string): string {
  const characters = [...text];
  const start = characters.findIndex((character) => !set.includes(character));
  if (start < 0) return "";
  const end = characters.findLastIndex((character) => !set.includes(character));
  return characters.slice(start, end + 1).join("");
}

const parts = (items: readonly string[]): GoValue =>
  mapOf(
    items.map((item, index) => [`_${index}`, item]),
    "string",
  );

export function splitText(text: string, separator: string): string[] {
  return separator === "" ? [...text] : text.split(separator);
}

/** At most `count` parts, the last one whole; below 0 all, 0 none. */
function splitCount(text: string, separator: string, count: number): string[] {
  if (count === 0) return [];
  const all = splitText(text, separator);
  if (count < 0 || all.length <= count) return all;
  return [...all.slice(0, count - 1), all.slice(count - 1).join(separator)];
}

function replaceAll(text: string, old: string, fresh: string): string {
  if (old !== "") return text.split(old).join(fresh);
  return fresh + [...text].map((character) => character + fresh).join("");
}

/** What does not fit becomes the largest or smallest integer. */
function atoi(text: string): bigint {
  if (!/^[+-]?[0-9]+$/.test(text)) return 0n;
  const value = BigInt(text.replace("+", ""));
  return value > MAX_INT ? MAX_INT : value < -MAX_INT - 1n ? -MAX_INT - 1n : value;
}

const present = (values: readonly GoValue[]): GoValue[] => values.filter((value) => value !== null);

export const STRINGS: FunctionTable = {
  hello: define([], () => "Hello!"),
  trunc: define(["int", "string"], trunc),
  trim: define(["string"], (text) => text.replace(/^[\s\u0085]+|[\s\u0085]+$/gu, "")),
  upper: define(["string"], (text) => text.toUpperCase()),
  lower: define(["string"], (text) => text.toLowerCase()),
  substr: define(["int", "int", "string"], substring),
  repeat: define(["int", "string"], repeat),
  trimall: define(["string", "string"], (set, text) => trimCharacters(text, set)),
  trimAll: define(["string", "string"], (set, text) => trimCharacters(text, set)),
  trimSuffix: define(["string", "string"], (end, text) =>
    end !== "" && text.endsWith(end) ? text.slice(0, -end.length) : text,
  ),
  trimPrefix: define(["string", "string"], (start, text) =>
    text.startsWith(start) ? text.slice(start.length) : text,
  ),
  contains: define(["string", "string"], (part, text) => text.includes(part)),
  hasPrefix: define(["string", "string"], (start, text) => text.startsWith(start)),
  hasSuffix: define(["string", "string"], (end, text) => text.endsWith(end)),
  quote: define(["...any"], (values) =>
    present(values)
      .map((value) => quote(toText(value)))
      .join(" "),
  ),
  squote: define(["...any"], (values) =>
    present(values)
      .map((value) => `'${plain(value)}'`)
      .join(" "),
  ),
  cat: define(["...any"], (values) => present(values).map(plain).join(" ")),
  indent: define(["int", "string"], indent),
  nindent: define(["int", "string"], (spaces, text) => `\n${indent(spaces, text)}`),
  replace: define(["string", "string", "string"], (old, fresh, text) => replaceAll(text, old, fresh)),
  plural: define(["string", "string", "int"], (one, many, count) => (count === 1 ? one : many)),
  toString: define(["any"], toText),
  toStrings: define(["any"], (value) => texts(toTexts(value))),
  join: define(["string", "any"], (separator, value) => toTexts(value).join(separator)),
  split: define(["string", "string"], (separator, text) => parts(splitText(text, separator))),
  splitn: define(["string", "int", "string"], (separator, count, text) =>
    parts(splitCount(text, separator, count)),
  ),
  splitList: define(["string", "string"], (separator, text) => texts(splitText(text, separator))),
  atoi: define(["string"], (text) => int(atoi(text))),
};

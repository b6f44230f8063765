import { fail } from "./errors.ts";

export type TokenType =
  | "text"
  | "left"
  | "right"
  | "space"
  | "assign"
  | "declare"
  | "pipe"
  | "open"
  | "close"
  | "char"
  | "string"
  | "raw"
  | "variable"
  | "field"
  | "dot"
  | "nil"
  | "bool"
  | "number"
  | "rune"
  | "identifier"
  | "keyword"
  | "end-of-text";

export interface Token {
  readonly type: TokenType;
  readonly text: string;
}

const KEYWORDS = new Set([
  "block",
  "break",
  "continue",
  "define",
  "else",
  "end",
  "if",
  "range",
  "template",
  "with",
]);

/** One pattern a token, tried in this order at the current position inside of an action. */
const PATTERNS: readonly (readonly [TokenType, RegExp])[] = [
  ["space", /[ \t\r\n]+/y],
  ["declare", /:=/y],
  ["assign", /=/y],
  ["pipe", /\|/y],
  ["string", /"(?:\\[^\n]|[^"\\\n])*"/y],
  ["raw", /`[^`]*`/y],
  ["rune", /'(?:\\[^\n]|[^'\\\n])*'/y],
  ["variable", /\$[\p{L}\p{Nd}_]*/uy],
  [
    "number",
    /[+-]?(?:0[xX][0-9a-fA-F_]*(?:\.[0-9a-fA-F_]*)?(?:[pP][+-]?[0-9_]*)?|0[oO][0-7_]*|0[bB][01_]*|(?=[0-9]|\.[0-9])[0-9_]*(?:\.[0-9_]*)?(?:[eE][+-]?[0-9_]*)?)i?/y,
  ],
  ["field", /\.[\p{L}\p{Nd}_]+/uy],
  ["dot", /\./y],
  ["identifier", /[\p{L}\p{Nd}_]+/uy],
  ["open", /\(/y],
  ["close", /\)/y],
];

const LEFT_TRIM = /-[ \t\r\n]/y;
const RIGHT = /(?:[ \t\r\n]-)?\}\}/y;
const BLANKS = /[ \t\r\n]*/y;
/** What may follow a field, a variable or an identifier. */
const TERMINATOR = /[ \t\r\n.,|:)(]|\}\}|$/y;

/** Splits a template into tokens; text between actions is one token, trimmed as `{{-` and `-}}` ask. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const left = source.indexOf("{{", at);
    const text = source.slice(at, left < 0 ? source.length : left);
    if (left < 0) return [...tokens, { type: "text", text }, { type: "end-of-text", text: "" }];
    const trims = match(LEFT_TRIM, source, left + 2) !== undefined;
    const kept = trims ? text.replace(/[ \t\r\n]+$/, "") : text;
    if (kept !== "") tokens.push({ type: "text", text: kept });
    const inside = left + (trims ? 4 : 2);
    at = source.startsWith("/*", inside) ? skipComment(source, inside) : readAction(source, inside, tokens);
  }
  tokens.push({ type: "end-of-text", text: "" });
  return tokens;
}

function match(pattern: RegExp, source: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0];
}

function skipComment(source: string, start: number): number {
  const end = source.indexOf("*/", start + 2);
  if (end < 0) fail("unclosed comment");
  const right = match(RIGHT, source, end + 2) ?? fail("comment ends before closing delimiter");
  return afterRight(source, end + 2, right);
}

function afterRight(source: string, at: number, right: string): number {
  const next = at + right.length;
  return right.length > 2 ? next + (match(BLANKS, source, next) ?? "").length : next;
}

function readAction(source: string, start: number, tokens: Token[]): number {
  tokens.push({ type: "left", text: "{{" });
  let depth = 0;
  let at = start;
  for (;;) {
    const right = match(RIGHT, source, at);
    if (right !== undefined) {
      if (depth > 0) fail("unclosed left paren");
      tokens.push({ type: "right", text: "}}" });
      return afterRight(source, at, right);
    }
    if (at >= source.length) fail("unclosed action");
    const token = readToken(source, at);
    if (token.type === "open") depth++;
    if (token.type === "close" && --depth < 0) fail("unexpected right paren");
    tokens.push(token);
    at += token.text.length;
  }
}

function readToken(source: string, at: number): Token {
  for (const [type, pattern] of PATTERNS) {
    const text = match(pattern, source, at);
    if (text !== undefined) return classify(type, text, source, at + text.length);
  }
  const character = String.fromCodePoint(source.codePointAt(at) ?? 0);
  if (character === ":") fail("expected :=");
  if ("\"'`".includes(character)) fail(`unterminated ${character}`);
  if (character === "+" || character === "-") return { type: "number", text: character };
  if (!/[\x20-\x7e]/.test(character)) fail(`unrecognized character in action: ${character}`);
  return { type: "char", text: character };
}

function classify(type: TokenType, text: string, source: string, end: number): Token {
  if (type === "space") return { type, text: beforeTrimMarker(text, source, end) };
  if (type === "number") {
    if (match(/[\p{L}\p{Nd}_+-]/uy, source, end) !== undefined) fail(`bad number syntax: "${text}"`);
    return { type, text };
  }
  if (type !== "identifier" && type !== "field" && type !== "variable") return { type, text };
  if (match(TERMINATOR, source, end) === undefined) fail(`bad character "${source[end]}" after ${text}`);
  if (type !== "identifier") return { type, text };
  if (text === "nil") return { type: "nil", text };
  if (text === "true" || text === "false") return { type: "bool", text };
  return { type: KEYWORDS.has(text) ? "keyword" : type, text };
}

/** The last blank before `-}}` belongs to the delimiter. */
function beforeTrimMarker(text: string, source: string, end: number): string {
  return source.startsWith("-}}", end) && text.length > 1 ? text.slice(0, -1) : text;
}

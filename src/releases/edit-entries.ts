import { Document, isMap, isNode, Lexer, type Pair, parseDocument, visit, type YAMLMap } from "yaml";
import { FindingsError } from "../errors.ts";
import { equal } from "../manifest/equal.ts";
import type { Json } from "../manifest/manifest.ts";
import { entriesOf, keyOf } from "./entry-file.ts";

/** An entry's new value; undefined takes it away. */
export type Entries = ReadonlyMap<string, object | undefined>;

/** The text with these entries, each on one line in the order of names. Every other byte stays, comments too. */
export function editEntries(text: string, entries: Entries, file: string): string {
  let edited = text;
  for (const [key, value] of entries) edited = editEntry(edited, key, value, file);
  mustSay(edited, merged(text, entries), file);
  return edited;
}

function editEntry(text: string, key: string, value: object | undefined, file: string): string {
  const { contents } = parseDocument(text);
  const isBlock = isMap(contents) && !contents.flow;
  if (contents !== null && !isBlock && !(isMap(contents) && contents.items.length === 0))
    throw cannotEdit(file, "the entries are inside brackets");
  if (!isBlock) return value ? appendTo(isMap(contents) ? without(text, contents) : text, key, value) : text;
  const pair = (contents.items as readonly Pair[]).find((one) => keyOf(one) === key);
  if (!value) return pair ? removeLines(text, pair) : text;
  return pair ? replaceValue(text, pair, value) : insertEntry(text, contents, key, value);
}

/** What stands right of the key; comments from inside a value of many lines move above it. */
function replaceValue(text: string, pair: Pair, value: object): string {
  const [, keyEnd] = rangeOf(pair.key);
  const end = endOf(text, pair);
  const old = text.slice(keyEnd, end);
  const comments = old.includes("#")
    ? [...new Lexer().lex(old)].filter((token) => token.startsWith("#"))
    : [];
  const above = comments.map((comment) => comment + lineEndOf(text)).join("");
  const start = lineStart(text, rangeOf(pair.key)[0]);
  return `${text.slice(0, start)}${above}${text.slice(start, keyEnd)}: ${renderEntry(value)}${text.slice(end)}`;
}

/** Before the first greater name, after the end of the one before it: comments stay with the entry below them. */
function insertEntry(text: string, { items }: YAMLMap, key: string, value: object): string {
  const pairs = items as readonly Pair[];
  const next = pairs.findIndex((pair) => keyOf(pair) > key);
  const before = next === 0 ? undefined : pairs.at(next < 0 ? -1 : next - 1);
  const gap = isDense(text, pairs) ? "" : lineEndOf(text);
  const entry = `${renderKey(key)}: ${renderEntry(value)}${lineEndOf(text)}`;
  if (!before) return insertAt(text, lineStart(text, rangeOf(pairs[0]?.key)[0]), entry + gap);
  const end = text.indexOf("\n", endOf(text, before));
  return end < 0 ? text + lineEndOf(text) + gap + entry : insertAt(text, end + 1, gap + entry);
}

/** No blank line between entries: so it was written, so it stays. A new file gets them, see docs/decisions. */
function isDense(text: string, [first, second]: readonly Pair[]): boolean {
  if (!first || !second) return false;
  return !/\n[ \t]*\r?\n/.test(text.slice(endOf(text, first), rangeOf(second.key)[0]));
}

function insertAt(text: string, at: number, inserted: string): string {
  return text.slice(0, at) + inserted + text.slice(at);
}

function appendTo(text: string, key: string, value: object): string {
  const whole = text === "" || text.endsWith("\n") ? text : text + lineEndOf(text);
  return `${whole}${renderKey(key)}: ${renderEntry(value)}${lineEndOf(text)}`;
}

function without(text: string, { range }: YAMLMap): string {
  const [start = 0, end = 0] = range ?? [];
  return text.slice(0, start) + text.slice(end).replace(/^[ \t]*\r?\n/, "");
}

/** The entry's lines, and one of the two blank lines that would meet. */
function removeLines(text: string, pair: Pair): string {
  const end = text.indexOf("\n", endOf(text, pair));
  const above = text.slice(0, lineStart(text, rangeOf(pair.key)[0]));
  const below = end < 0 ? "" : text.slice(end + 1);
  if (/(^|\n)\r?\n$/.test(above) || above === "") return above + below.replace(/^\r?\n/, "");
  return above + below;
}

/** Blocks end after their line breaks; the entry ends before them. */
function endOf(text: string, { key, value }: Pair): number {
  const [, keyEnd] = rangeOf(key);
  const end = isNode(value) ? rangeOf(value)[1] : keyEnd;
  return keyEnd + text.slice(keyEnd, end).trimEnd().length;
}

function rangeOf(node: unknown): readonly [number, number] {
  const [start = 0, end = 0] = (isNode(node) && node.range) || [];
  return [start, end];
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

function lineEndOf(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}

function renderKey(key: string): string {
  return new Document(key).toString({ lineWidth: 0 }).trimEnd();
}

/** `{ tag: 1.8.3, digest: sha256:… }`, always one line. */
export function renderEntry(value: object): string {
  const document = new Document(value);
  visit(document, {
    Map: (_, map) => {
      map.flow = true;
    },
  });
  return document.toString({ lineWidth: 0 }).trimEnd();
}

function merged(text: string, entries: Entries): ReadonlyMap<string, unknown> {
  const expected = new Map(entriesOf(parseDocument(text)) ?? []);
  for (const [key, value] of entries) {
    if (value) expected.set(key, JSON.parse(JSON.stringify(value)));
    else expected.delete(key);
  }
  return expected;
}

/** The edit is read again before anybody writes it. */
function mustSay(text: string, expected: ReadonlyMap<string, unknown>, file: string): void {
  const document = parseDocument(text);
  const actual = document.errors.length === 0 ? entriesOf(document) : undefined;
  const isExpected = ([key, value]: [string, unknown]) => equal(value as Json, expected.get(key) as Json);
  if (actual?.size === expected.size && [...actual].every(isExpected)) return;
  throw cannotEdit(file, "its entries depend on each other, or it is not plain YAML");
}

function cannotEdit(file: string, problem: string): FindingsError {
  const fix = "write one entry a line: checkout: { tag: …, digest: sha256:… }";
  return new FindingsError([
    { code: "cannot-edit", message: `this file cannot be edited: ${problem}`, where: { file }, fix },
  ]);
}

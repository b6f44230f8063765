import type { Pair } from "yaml";
import { FindingsError } from "../errors.ts";
import { equal } from "../manifest/equal.ts";
import type { Json } from "../manifest/manifest.ts";
import { isMap, isNode, newDocument, parseDocument, tokensOf, visit } from "../manifest/yaml-library.ts";
import { entriesOf, keyOf } from "./entry-file.ts";
import { type EntrySpan, plainEntries } from "./plain-entries.ts";

/** An entry's new value; undefined takes it away. */
export type Entries = ReadonlyMap<string, object | undefined>;

/** The text with these entries, each on one line in the order of names. Every other byte stays, comments too. */
export function editEntries(text: string, entries: Entries, file: string): string {
  const spans = new Map(spansIn(text, file).map((span) => [span.key, span]));
  // From the last to the first, so that what is before stays where it is.
  const present = [...spans.values()].sort((one, other) => other.keyStart - one.keyStart);
  let edited = text;
  for (const span of present) {
    const value = entries.get(span.key);
    if (value) edited = replaceValue(edited, span, value);
  }
  const others = [...entries].filter(([key, value]) => !value || !spans.has(key));
  for (const [key, value] of others) edited = editEntry(edited, key, value, file);
  mustSay(edited, merged(text, entries), file);
  return edited;
}

function editEntry(text: string, key: string, value: object | undefined, file: string): string {
  const spans = spansIn(text, file);
  const span = spans.find((one) => one.key === key);
  if (!value) return span ? removeLines(text, span) : text;
  return spans.length > 0
    ? insertEntry(text, spans, key, value)
    : appendTo(withoutBrackets(text), key, value);
}

/** Where the entries are. Throws FindingsError where they are inside brackets. */
function spansIn(text: string, file: string): readonly EntrySpan[] {
  const plain = plainEntries(text);
  if (plain) return plain;
  const { contents } = parseDocument(text);
  if (contents === null) return [];
  if (!isMap(contents) || (contents.flow && contents.items.length > 0))
    throw cannotEdit(file, "the entries are inside brackets");
  return (contents.items as readonly Pair[]).map((pair) => {
    const [keyStart, keyEnd] = rangeOf(pair.key);
    const end = isNode(pair.value) ? rangeOf(pair.value)[1] : keyEnd;
    // Blocks end after their line breaks; the entry ends before them.
    return { key: keyOf(pair), keyStart, keyEnd, end: keyEnd + text.slice(keyEnd, end).trimEnd().length };
  });
}

/** What stands right of the key; comments from inside a value of many lines move above it. */
function replaceValue(text: string, { keyStart, keyEnd, end }: EntrySpan, value: object): string {
  const old = text.slice(keyEnd, end);
  const comments = old.includes("#") ? tokensOf(old).filter((token) => token.startsWith("#")) : [];
  const above = comments.map((comment) => comment + lineEndOf(text)).join("");
  const start = lineStart(text, keyStart);
  return `${text.slice(0, start)}${above}${text.slice(start, keyEnd)}: ${renderEntry(value)}${text.slice(end)}`;
}

/** Before the first greater name, after the end of the one before it: comments stay with the entry below them. */
function insertEntry(text: string, spans: readonly EntrySpan[], key: string, value: object): string {
  const next = spans.findIndex((span) => span.key > key);
  const before = next === 0 ? undefined : spans.at(next < 0 ? -1 : next - 1);
  const gap = isDense(text, spans) ? "" : lineEndOf(text);
  const entry = `${renderKey(key)}: ${renderEntry(value)}${lineEndOf(text)}`;
  if (!before) return insertAt(text, lineStart(text, spans[0]?.keyStart ?? 0), entry + gap);
  const end = text.indexOf("\n", before.end);
  return end < 0 ? text + lineEndOf(text) + gap + entry : insertAt(text, end + 1, gap + entry);
}

/** No blank line between entries: so it was written, so it stays. A new file gets them, see docs/decisions. */
function isDense(text: string, [first, second]: readonly EntrySpan[]): boolean {
  if (!first || !second) return false;
  return !/\n[ \t]*\r?\n/.test(text.slice(first.end, second.keyStart));
}

function insertAt(text: string, at: number, inserted: string): string {
  return text.slice(0, at) + inserted + text.slice(at);
}

function appendTo(text: string, key: string, value: object): string {
  const whole = text === "" || text.endsWith("\n") ? text : text + lineEndOf(text);
  return `${whole}${renderKey(key)}: ${renderEntry(value)}${lineEndOf(text)}`;
}

/** A file without entries may say so: `{}`. */
function withoutBrackets(text: string): string {
  const [start, end] = rangeOf(parseDocument(text).contents);
  return text.slice(0, start) + text.slice(end).replace(/^[ \t]*\r?\n/, "");
}

/** The entry's lines, and one of the two blank lines that would meet. */
function removeLines(text: string, span: EntrySpan): string {
  const end = text.indexOf("\n", span.end);
  const above = text.slice(0, lineStart(text, span.keyStart));
  const below = end < 0 ? "" : text.slice(end + 1);
  if (/(^|\n)\r?\n$/.test(above) || above === "") return above + below.replace(/^\r?\n/, "");
  return above + below;
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
  return newDocument(key).toString({ lineWidth: 0 }).trimEnd();
}

/** `{ tag: 1.8.3, digest: sha256:… }`, always one line. */
export function renderEntry(value: object): string {
  const document = newDocument(value);
  visit(document, {
    Map: (_, map) => {
      map.flow = true;
    },
  });
  return document.toString({ lineWidth: 0 }).trimEnd();
}

function merged(text: string, entries: Entries): ReadonlyMap<string, unknown> {
  const expected = new Map(valuesIn(text));
  for (const [key, value] of entries) {
    if (value) expected.set(key, JSON.parse(JSON.stringify(value)));
    else expected.delete(key);
  }
  return expected;
}

/** Undefined for what cannot be read. */
function valuesIn(text: string): ReadonlyMap<string, unknown> | undefined {
  const plain = plainEntries(text);
  if (plain) return new Map(plain.map(({ key, value }) => [key, value]));
  const document = parseDocument(text);
  return document.errors.length === 0 ? entriesOf(document) : undefined;
}

/** The edit is read again before anybody writes it. */
function mustSay(text: string, expected: ReadonlyMap<string, unknown>, file: string): void {
  const actual = valuesIn(text);
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

/** One entry as it stands in the text: offsets of its key, and where its value ends. */
export interface EntrySpan {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly end: number;
}

export interface PlainEntry extends EntrySpan {
  readonly value: Readonly<Record<string, string>>;
  /** From 1. */
  readonly line: number;
}

// What means the same to every YAML parser and is what we write: `name: { tag: 1.9.0, why: "x: y" }`, with a comment.
const key = /("\*"|[a-z][a-z0-9-]*(?::[0-9a-f]{64})?): \{ /y;
const field =
  /([a-z]+): (?:"([^"\\\p{C}]*)"|([A-Za-z0-9_][\w./+~-]*(?::[\w./+~-]+)*(?: [A-Za-z0-9_(][\w./+~()'-]*)*))(, | \})/uy;
const rest = /^(?: *| +#[^\p{C}]*)\r?$/u;
const nothing = /^ *(?:#[^\p{C}]*)?\r?$/u;

/**
 * The entries of a file in which each is one plain line. Undefined for everything that only a YAML parser can tell: a
 * parser takes a hundred times as long, and histories have thousands of versions.
 */
export function plainEntries(text: string): readonly PlainEntry[] | undefined {
  const entries = new Map<string, PlainEntry>();
  let start = 0;
  for (const [index, line] of text.split("\n").entries()) {
    if (!nothing.test(line)) {
      const entry = plainEntry(line, start, index + 1);
      if (!entry || entries.has(entry.key)) return undefined;
      entries.set(entry.key, entry);
    }
    start += line.length + 1;
  }
  return [...entries.values()];
}

function plainEntry(text: string, start: number, line: number): PlainEntry | undefined {
  key.lastIndex = 0;
  const [, name = ""] = key.exec(text) ?? [];
  if (name === "" || isNoText(name)) return undefined;
  const value: Record<string, string> = {};
  let at = key.lastIndex;
  for (let isOpen = true; isOpen; ) {
    field.lastIndex = at;
    const [whole, label = "", quoted, plain = "", end] = field.exec(text) ?? [];
    if (whole === undefined || Object.hasOwn(value, label) || isNoText(label)) return undefined;
    if (quoted === undefined && isNoText(plain)) return undefined;
    value[label] = quoted ?? plain;
    at += whole.length;
    isOpen = end === ", ";
  }
  if (!rest.test(text.slice(at))) return undefined;
  const unquoted = name === '"*"' ? "*" : name;
  return { key: unquoted, value, line, keyStart: start, keyEnd: start + name.length, end: start + at };
}

/** What YAML reads as a number, true, false or null where it is not quoted. */
function isNoText(word: string): boolean {
  return /^(?:true|false|null|~)$/i.test(word) || (/^[\d.]/.test(word) && !Number.isNaN(Number(word)));
}

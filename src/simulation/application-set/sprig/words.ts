import { define, type FunctionTable } from "../go-template/function.ts";
import { cut } from "./strings.ts";

const SPACE = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/u;
const isUpper = (character: string): boolean => /^\p{Lu}$/u.test(character);
const isConnector = (character: string): boolean =>
  character === "-" || character === "_" || SPACE.test(character);

/** Upper case at the start of each word, a word being letters, digits and underscores in a row. */
function title(text: string): string {
  let inWord = false;
  return [...text]
    .map((character) => {
      const started = inWord;
      inWord = isInsideWord(character, inWord);
      return started ? character : character.toUpperCase();
    })
    .join("");
}

function isInsideWord(character: string, before: boolean): boolean {
  if (/[\p{L}\p{Nd}_]/u.test(character)) return true;
  if (character <= "\x7f") return false;
  return SPACE.test(character) ? false : before || !SPACE.test(character);
}

/** Lower case at the start of each word between blanks. */
function untitle(text: string): string {
  let first = true;
  return [...text]
    .map((character) => {
      const starts = first && !SPACE.test(character);
      first = SPACE.test(character);
      return starts ? character.toLowerCase() : character;
    })
    .join("");
}

function swapCase(text: string): string {
  return text.replace(/\p{Lu}|\p{Lt}|\p{Ll}/gu, (character) =>
    /\p{Ll}/u.test(character) ? character.toUpperCase() : character.toLowerCase(),
  );
}

/** `foo-bar` → `FooBar`; connectors in a row stay, as do those at the start. */
function camelCase(text: string): string {
  const characters = [...text];
  const start = characters.findIndex((character) => !isConnector(character));
  if (start < 0) return text;
  const output = characters.slice(0, start);
  let held = (characters[start] ?? "").toUpperCase();
  let lowering = isUpper(characters[start] ?? "");
  for (const original of characters.slice(start + 1)) {
    const previous = held;
    held = original;
    if (isConnector(original) && isConnector(previous)) {
      output.push(previous);
      continue;
    }
    if (isConnector(previous)) {
      lowering = isUpper(original);
      held = original.toUpperCase();
      continue;
    }
    if (lowering && isUpper(original)) held = original.toLowerCase();
    else lowering = false;
    output.push(previous);
  }
  return [...output, held].join("");
}

type WordKind = "connector" | "punctuation" | "upper" | "letters" | "number" | "other" | "none";

interface Word {
  readonly kind: WordKind;
  readonly text: string;
}

const NONE: Word = { kind: "none", text: "" };
const WORDS =
  /(?<connector>[-_\s]+)|(?<punctuation>\p{P}+)|(?<upper>\p{Lu}+(?=\p{Lu}(?!\p{Lu})\p{L})|\p{Lu}{2,}|\p{Lu}(?:(?!\p{Lu})\p{L})*)|(?<letters>(?:(?!\p{Lu})\p{L})+)|(?<number>\p{N}+)|(?<other>[^-_\s\p{L}\p{N}\p{P}]+)/gu;

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORDS)].map(({ 0: found, groups = {} }) => {
    const kind = Object.keys(groups).find((name) => groups[name] !== undefined) ?? "other";
    return { kind: kind as WordKind, text: found };
  });
}

/** `FooBar2` → `foo_bar2`: words joined by the connector; digits stick to the letters around them. */
function separated(text: string, connector: string): string {
  const words = wordsOf(text);
  const output: string[] = [];
  let index = 0;
  const word = (): Word => words[index] ?? NONE;
  const isPlain = (kind: WordKind): boolean => kind === "letters" || kind === "number";
  const separates = (kind: WordKind): boolean => kind !== "connector" && kind !== "punctuation";
  const write = ({ kind, text: found }: Word): void => {
    if (kind === "upper") output.push(found.toLowerCase());
    else output.push(kind === "connector" ? connector.repeat([...found].length) : found);
  };
  const writePlain = (): void => {
    for (; isPlain(word().kind); index++) write(word());
    if (word().kind !== "none" && separates(word().kind)) output.push(connector);
  };
  while (index < words.length - 1) {
    const current = word();
    if (current.kind !== "connector") write(current);
    index++;
    if (current.kind === "number") writePlain();
    else if (current.kind === "connector") write(current);
    else if (current.kind !== "punctuation") {
      if (word().kind !== "number") {
        if (separates(word().kind)) output.push(connector);
        continue;
      }
      if (index === words.length - 1) continue;
      const digits = word();
      index++;
      if (word().kind === "letters") {
        output.push(connector, digits.text);
        writePlain();
      } else {
        output.push(digits.text);
        if (separates(word().kind)) output.push(connector);
      }
    }
  }
  write(word());
  return output.join("");
}

/** Lines of at most `width` bytes, broken at blanks; words longer than that only break if asked to. */
function wrap(text: string, width: number, lineEnd: string, breakWords: boolean): string {
  const line = Math.max(width, 1);
  const bytes = Buffer.from(text).toString("latin1");
  const output: string[] = [];
  let at = 0;
  while (bytes.length - at > line) {
    if (bytes[at] === " ") {
      at++;
      continue;
    }
    const blank = bytes.slice(at, at + line + 1).lastIndexOf(" ");
    const next = bytes.indexOf(" ", at + line);
    const end = blank >= 0 ? at + blank : breakWords ? at + line : next < 0 ? bytes.length : next;
    output.push(bytes.slice(at, end));
    const ended = blank < 0 && !breakWords && next < 0;
    if (!ended) output.push(lineEnd === "" ? "\n" : Buffer.from(lineEnd).toString("latin1"));
    at = ended ? end : blank >= 0 || !breakWords ? end + 1 : end;
  }
  return Buffer.from(output.join("") + bytes.slice(at), "latin1").toString();
}

function abbreviate(text: string, offset: number, width: number): string {
  if (width < 4) return text === "" ? "" : "";
  const size = Buffer.byteLength(text);
  if (size <= width) return text;
  const kept = width - 3;
  const from = Math.min(Math.min(offset, size), size - Math.min(offset, size) < kept ? size - kept : size);
  if (from <= 4) return `${cut(text, 0, kept)}...`;
  if (width < 7) return "";
  return from + kept < size ? `...${abbreviate(cut(text, from), 0, kept)}` : `...${cut(text, size - kept)}`;
}

function initials(text: string): string {
  const bytes = Buffer.from(text).toString("latin1");
  return [...bytes]
    .filter(
      (character, index) => !SPACE.test(character) && (index === 0 || SPACE.test(bytes[index - 1] ?? "")),
    )
    .join("");
}

function noSpace(text: string): string {
  const bytes = Buffer.from(text).toString("latin1");
  return SPACE.test(bytes) ? bytes.replace(new RegExp(SPACE, "gu"), "") : text;
}

export const WORD_FUNCTIONS: FunctionTable = {
  title: define(["string"], title),
  untitle: define(["string"], untitle),
  swapcase: define(["string"], swapCase),
  camelcase: define(["string"], camelCase),
  snakecase: define(["string"], (text) => separated(text, "_")),
  kebabcase: define(["string"], (text) => separated(text, "-")),
  wrap: define(["int", "string"], (width, text) => wrap(text, width, "", false)),
  wrapWith: define(["int", "string", "string"], (width, end, text) => wrap(text, width, end, true)),
  abbrev: define(["int", "string"], (width, text) => (width < 4 ? text : abbreviate(text, 0, width))),
  abbrevboth: define(["int", "int", "string"], (left, right, text) =>
    right < 4 || (left > 0 && right < 7) ? text : abbreviate(text, left, right),
  ),
  initials: define(["string"], initials),
  nospace: define(["string"], noSpace),
};

import { escapeInClass } from "./glob-pattern.ts";
import { readEscape } from "./go-regexp-escape.ts";

const posix: Readonly<Record<string, string>> = {
  alnum: "0-9A-Za-z",
  alpha: "A-Za-z",
  ascii: "\\x00-\\x7f",
  blank: "\\t ",
  cntrl: "\\x00-\\x1f\\x7f",
  digit: "0-9",
  graph: "!-~",
  lower: "a-z",
  print: " -~",
  punct: "!-\\/:-@\\[-`\\{-~",
  space: "\\t-\\r ",
  upper: "A-Z",
  word: "0-9A-Za-z_",
  xdigit: "0-9A-Fa-f",
};

/** A bracket expression of Go that begins at `start`; `]` may stand first, POSIX names may stand inside. */
export function readClass(pattern: string, start: number, anyCase: boolean) {
  let at = start + 1;
  const not = pattern[at] === "^";
  if (not) at++;
  let members = "";
  for (let first = true; first || pattern[at] !== "]"; first = false) {
    if (at >= pattern.length) return undefined;
    const named = /^\[:(\^?)(\w+):\]/.exec(pattern.slice(at, at + 16));
    if (named) {
      const set = posix[named[2] as string];
      if (set === undefined) return undefined;
      members += named[1] === "" ? withBothCases(set, anyCase) : complement(set);
      at += named[0].length;
      continue;
    }
    const low = readMember(pattern, at, anyCase);
    if (!low) return undefined;
    at += low.length;
    if (
      low.char === undefined ||
      pattern[at] !== "-" ||
      pattern[at + 1] === "]" ||
      at + 1 >= pattern.length
    ) {
      members += low.source;
      continue;
    }
    const high = readMember(pattern, at + 1, anyCase);
    if (!high || high.char === undefined || codeOf(high.char) < codeOf(low.char)) return undefined;
    at += 1 + high.length;
    members += rangeSource(low.char, high.char, anyCase);
  }
  return { source: not ? `[^${members}]` : `[${members}]`, length: at + 1 - start };
}

/** The letter in both cases, or the character itself, for use inside of a class. */
export function caseVariants(char: string): string {
  const variants = new Set(
    [char, char.toLowerCase(), char.toUpperCase()].filter((one) => [...one].length === 1),
  );
  return [...variants].map(escapeInClass).join("");
}

function readMember(pattern: string, at: number, anyCase: boolean) {
  if (pattern[at] === "\\") {
    const found = readEscape(pattern, at, true);
    if (!found || found.place) return undefined;
    return found.char === undefined ? found : { ...found, source: charSource(found.char, anyCase) };
  }
  const char = String.fromCodePoint(pattern.codePointAt(at) as number);
  return { char, source: charSource(char, anyCase), length: char.length };
}

function charSource(char: string, anyCase: boolean): string {
  return anyCase ? caseVariants(char) : escapeInClass(char);
}

/** Ranges ignore case letter by letter, within ASCII, where names of Kubernetes live. */
function rangeSource(low: string, high: string, anyCase: boolean): string {
  let source = `${escapeInClass(low)}-${escapeInClass(high)}`;
  for (let code = codeOf(low); anyCase && code <= Math.min(codeOf(high), 0x7f); code++) {
    source += caseVariants(String.fromCharCode(code));
  }
  return source;
}

function withBothCases(set: string, anyCase: boolean): string {
  return anyCase && (set === "a-z" || set === "A-Z") ? "a-zA-Z" : set;
}

/** A class cannot hold a negated class, so the complement is spelt out character by character below U+0080. */
function complement(set: string): string {
  const inside = new RegExp(`[${set}]`, "u");
  let source = "\\u{80}-\\u{10ffff}";
  for (let code = 0; code < 0x80; code++) {
    const char = String.fromCharCode(code);
    if (!inside.test(char)) source += `\\x${code.toString(16).padStart(2, "0")}`;
  }
  return source;
}

function codeOf(char: string): number {
  return char.codePointAt(0) as number;
}

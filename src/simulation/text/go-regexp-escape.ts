import { escapeLiteral } from "./glob-pattern.ts";

/** One escape of a Go regular expression in JavaScript's words. */
export interface RegexpEscape {
  readonly source: string;
  /** Characters read. */
  readonly length: number;
  /** Set if it stands for one character. */
  readonly char?: string;
  /** A place such as `\b`, which no class may hold. */
  readonly place?: boolean;
}

const sets: Readonly<Record<string, string>> = {
  d: "\\d",
  D: "\\D",
  w: "\\w",
  W: "\\W",
  s: "[\\t\\n\\f\\r ]",
  S: "[^\\t\\n\\f\\r ]",
};
const insideClass: Readonly<Record<string, string>> = {
  s: "\\t\\n\\f\\r ",
  S: "\\x00-\\x08\\x0b\\x0e-\\x1f!-\\u{10ffff}",
};
const places: Readonly<Record<string, string>> = { A: "(?<![^])", z: "(?![^])", b: "\\b", B: "\\B" };
const controls: Readonly<Record<string, string>> = { a: "\x07", f: "\f", t: "\t", n: "\n", r: "\r", v: "\v" };
const generalCategory = /^(?:C[cfosn]?|L[mlotuC]?|M[cen]?|N[dlo]?|P[cdefios]?|S[ckmo]?|Z[lps]?)$/;

/** The escape that begins with the backslash at `at`; undefined where Go knows none. */
export function readEscape(pattern: string, at: number, inClass = false): RegexpEscape | undefined {
  const rest = pattern.slice(at + 1);
  const letter = rest[0];
  if (letter === undefined) return undefined;
  if (letter in sets)
    return { source: (inClass ? insideClass[letter] : undefined) ?? (sets[letter] as string), length: 2 };
  if (letter in places) return { source: places[letter] as string, length: 2, place: true };
  if (letter === "C") return { source: "[^]", length: 2, place: true };
  if (letter === "p" || letter === "P") return property(rest);
  const code = /^(?:x([0-9A-Fa-f]{2})|x\{([0-9A-Fa-f]+)\}|(0[0-7]{0,2}|[1-7][0-7]{1,2}))/.exec(rest);
  if (code) {
    const value =
      code[3] === undefined ? Number.parseInt(code[1] ?? code[2] ?? "", 16) : Number.parseInt(code[3], 8);
    return value > 0x10ffff ? undefined : one(String.fromCodePoint(value), 1 + code[0].length);
  }
  if (letter in controls) return one(controls[letter] as string, 2);
  return letter < "\x80" && !/[0-9A-Za-z]/.test(letter) ? one(letter, 2) : undefined;
}

function one(char: string, length: number): RegexpEscape {
  return { source: escapeLiteral(char), length, char };
}

function property(rest: string): RegexpEscape | undefined {
  const found = /^([pP])(?:\{(\^?)(\w+)\}|([A-Z]))/.exec(rest);
  if (!found) return undefined;
  const name = found[3] ?? found[4] ?? "";
  const not = (found[1] === "P") !== (found[2] === "^");
  const value = name === "Any" || generalCategory.test(name) ? name : `Script=${name}`;
  return { source: `\\${not ? "P" : "p"}{${value}}`, length: 1 + found[0].length };
}

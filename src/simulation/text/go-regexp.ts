import type { Matcher } from "./glob.ts";
import { escapeLiteral } from "./glob-pattern.ts";
import { caseVariants, readClass } from "./go-regexp-class.ts";
import { type RegexpEscape, readEscape } from "./go-regexp-escape.ts";

/** What `(?ims)` switches; greediness (`U`) cannot change whether there is a match. */
interface Flags {
  readonly i: boolean;
  readonly m: boolean;
  readonly s: boolean;
}

/** Go refuses to repeat anything more often. */
const mostRepeats = 1000;

/**
 * A Go regular expression (RE2 syntax), searched anywhere in the text; undefined where Go does not compile it, as it refuses
 * look-around, back-references and stacked repeats. Written anew in JavaScript's syntax (flag `u`).
 */
export function compileGoRegexp(pattern: string): Matcher | undefined {
  const source = translate(unquote(pattern));
  if (source === undefined) return undefined;
  try {
    const expression = new RegExp(source, "u");
    return (text) => expression.test(text);
  } catch {
    return undefined;
  }
}

function translate(pattern: string): string | undefined {
  const outer: { flags: Flags; start: number }[] = [];
  let flags: Flags = { i: false, m: false, s: false };
  let source = "";
  /** Where the last thing that can be repeated begins. */
  let atom = -1;
  for (let at = 0; at < pattern.length; ) {
    const repeat = readRepeat(pattern, at);
    if (repeat) {
      if (atom < 0 || repeat.invalid || readRepeat(pattern, at + repeat.length)) return undefined;
      source = `${source.slice(0, atom)}(?:${source.slice(atom)})${repeat.source}`;
      at += repeat.length;
    } else if (pattern[at] === "(") {
      const group = readGroup(pattern, at);
      if (!group) return undefined;
      if (group.opens) {
        outer.push({ flags, start: source.length });
        source += "(?:";
        atom = -1;
      }
      flags = switched(flags, group.on, group.off);
      at += group.length;
    } else if (pattern[at] === ")") {
      const group = outer.pop();
      if (!group) return undefined;
      ({ flags, start: atom } = group);
      source += ")";
      at++;
    } else {
      const found = readAtom(pattern, at, flags);
      if (!found) return undefined;
      atom = found.repeatable ? source.length : -1;
      source += found.source;
      at += found.length;
    }
  }
  return outer.length === 0 ? source : undefined;
}

/** A character, a class, an escape or a place; or the bar, which nothing can repeat. */
function readAtom(pattern: string, at: number, flags: Flags) {
  const char = String.fromCodePoint(pattern.codePointAt(at) as number);
  const plain = { length: char.length, repeatable: char !== "|" };
  if (char === "|") return { source: char, ...plain };
  if (char === "^") return { source: flags.m ? "(?<![^\\n])" : "(?<![^])", ...plain };
  if (char === "$") return { source: flags.m ? "(?![^\\n])" : "(?![^])", ...plain };
  if (char === ".") return { source: flags.s ? "[^]" : "[^\\n]", ...plain };
  if (char !== "[" && char !== "\\") return { source: inCase(char, flags), ...plain };
  const found: RegexpEscape | undefined =
    char === "[" ? readClass(pattern, at, flags.i) : readEscape(pattern, at);
  if (!found) return undefined;
  const source = found.char === undefined ? found.source : inCase(found.char, flags);
  return { source, length: found.length, repeatable: true };
}

/** `(`, `(?:`, `(?P<name>`, `(?<name>`, `(?flags:`; and `(?flags)`, which opens nothing. No other group exists in Go. */
function readGroup(pattern: string, at: number) {
  const found = /^\((?:\?(?:P?<\w+>|([imsU]*)(?:-([imsU]+))?([:)])))?/.exec(pattern.slice(at));
  if (!found || (found[0] === "(" && pattern[at + 1] === "?")) return undefined;
  const [whole, on = "", off = "", end] = found;
  return { on, off, opens: end !== ")", length: whole.length };
}

function inCase(char: string, flags: Flags): string {
  return flags.i ? `[${caseVariants(char)}]` : escapeLiteral(char);
}

/** `\Q…\E` (or up to the end) is literal text. */
function unquote(pattern: string): string {
  return pattern.replace(/\\Q([\s\S]*?)(?:\\E|$)|\\[\s\S]/g, (whole, text?: string) => {
    return text === undefined ? whole : [...text].map(escapeLiteral).join("");
  });
}

/** `*`, `+`, `?`, `{n}`, `{n,}`, `{n,m}`, lazy or not; any other brace is text. */
function readRepeat(pattern: string, at: number) {
  const found = /^(?:[*+?]|\{(\d+)(?:,(\d*))?\})/.exec(pattern.slice(at, at + 24));
  if (!found) return undefined;
  const [source, least = "0", most = ""] = found;
  const invalid =
    Number(least) > mostRepeats ||
    Number(most) > mostRepeats ||
    (most !== "" && Number(most) < Number(least));
  return { source, invalid, length: source.length + (pattern[at + source.length] === "?" ? 1 : 0) };
}

function switched(flags: Flags, on: string, off: string): Flags {
  const set = (flag: "i" | "m" | "s") => !off.includes(flag) && (flags[flag] || on.includes(flag));
  return { i: set("i"), m: set("m"), s: set("s") };
}

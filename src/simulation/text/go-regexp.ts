import type { Matcher } from "./glob.ts";
import { escapeLiteral } from "./glob-pattern.ts";
import { caseVariants, readClass } from "./go-regexp-class.ts";
import { readEscape } from "./go-regexp-escape.ts";

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
  const outer: Flags[] = [];
  let flags: Flags = { i: false, m: false, s: false };
  let source = "";
  /** Where the last thing that can be repeated begins. */
  let atom = -1;
  let at = 0;
  const emit = (text: string, length: number) => {
    atom = source.length;
    source += text;
    at += length;
  };
  const starts: number[] = [];
  while (at < pattern.length) {
    const char = String.fromCodePoint(pattern.codePointAt(at) as number);
    const repeat = readRepeat(pattern, at);
    if (repeat) {
      if (atom < 0 || repeat.invalid || readRepeat(pattern, at + repeat.length)) return undefined;
      source = `${source.slice(0, atom)}(?:${source.slice(atom)})${repeat.source}`;
      at += repeat.length;
    } else if (char === "(") {
      const group = /^\((?:\?(?:P?<\w+>|([imsU]*)(?:-([imsU]+))?([:)])))?/.exec(pattern.slice(at));
      if (!group || pattern.startsWith("(?", at) === (group[0] === "(")) return undefined;
      if (group[3] !== ")") {
        outer.push(flags);
        starts.push(source.length);
        source += "(?:";
        atom = -1;
      }
      flags = switched(flags, group[1] ?? "", group[2] ?? "");
      at += group[0].length;
    } else if (char === ")") {
      const restored = outer.pop();
      if (!restored) return undefined;
      flags = restored;
      source += ")";
      atom = starts.pop() as number;
      at++;
    } else if (char === "|") {
      source += "|";
      atom = -1;
      at++;
    } else if (char === "[") {
      const found = readClass(pattern, at, flags.i);
      if (!found) return undefined;
      emit(found.source, found.length);
    } else if (char === "\\") {
      const found = readEscape(pattern, at);
      if (!found) return undefined;
      emit(
        flags.i && found.char !== undefined ? `[${caseVariants(found.char)}]` : found.source,
        found.length,
      );
    } else if (char === "^") emit(flags.m ? "(?<![^\\n])" : "(?<![^])", 1);
    else if (char === "$") emit(flags.m ? "(?![^\\n])" : "(?![^])", 1);
    else if (char === ".") emit(flags.s ? "[^]" : "[^\\n]", 1);
    else emit(flags.i ? `[${caseVariants(char)}]` : escapeLiteral(char), char.length);
  }
  return outer.length === 0 ? source : undefined;
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

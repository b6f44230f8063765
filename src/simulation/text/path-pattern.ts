import type { Matcher } from "./glob.ts";
import { escapeInClass, escapeLiteral } from "./glob-pattern.ts";

const compiled = new Map<string, Matcher>();

/**
 * Go's filepath.Match, the language of resource lists: `*` and `?` stop at `/`, `[a-z]` and `[^a]` are classes, `\` escapes,
 * braces and `!` mean nothing. A malformed pattern matches nothing.
 */
export function matchesPath(pattern: string, text: string): boolean {
  let matcher = compiled.get(pattern);
  if (!matcher) {
    matcher = compile(pattern);
    if (compiled.size >= 10_000) compiled.clear();
    compiled.set(pattern, matcher);
  }
  return matcher(text);
}

function compile(pattern: string): Matcher {
  const chars = [...pattern];
  let source = "";
  for (let at = 0; at < chars.length; at++) {
    const char = chars[at] as string;
    if (char === "*") source += "[^/]*";
    else if (char === "?") source += "[^/]";
    else if (char === "[") {
      const found = readClass(chars, at + 1);
      if (!found) return () => false;
      source += found.source;
      at = found.end;
    } else if (char !== "\\") source += escapeLiteral(char);
    else if (at + 1 < chars.length) source += escapeLiteral(chars[++at] as string);
    else return () => false;
  }
  const expression = new RegExp(`^${source}$`, "su");
  return (text) => expression.test(text);
}

/** One or more characters or ranges up to `]`. A range from high to low is allowed and holds nothing. */
function readClass(chars: readonly string[], start: number): { source: string; end: number } | undefined {
  const not = chars[start] === "^";
  let members = "";
  let at = not ? start + 1 : start;
  for (let first = true; first || chars[at] !== "]"; first = false) {
    const low = readMember(chars, at);
    if (!low) return undefined;
    at = low.next;
    let high = low;
    if (chars[at] === "-") {
      const found = readMember(chars, at + 1);
      if (!found) return undefined;
      high = found;
      at = high.next;
    }
    if (low.char <= high.char) members += `${escapeInClass(low.char)}-${escapeInClass(high.char)}`;
  }
  return { source: not ? `[^${members}]` : `[${members}]`, end: at };
}

function readMember(chars: readonly string[], at: number): { char: string; next: number } | undefined {
  const escaped = chars[at] === "\\";
  const char = chars[escaped ? at + 1 : at];
  if (char === undefined || (!escaped && (char === "-" || char === "]"))) return undefined;
  return { char, next: escaped ? at + 2 : at + 1 };
}

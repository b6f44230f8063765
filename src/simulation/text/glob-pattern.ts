/**
 * The source of a regular expression (flags `su`, to be anchored) that says the same as a gobwas glob, or undefined where
 * gobwas refuses the pattern. `*` and `?` stop at `separators`, `**` does not. As in gobwas, an unclosed brace is closed by
 * the end, a brace or comma outside of a group is text, a trailing backslash is nothing, and `[^a]` is a plain class.
 * Not followed are slips of gobwas' optimiser: `***` with separators, and an alternation of open and fixed length beside
 * fixed text (`x{a*,b}`), which gobwas takes for fixed. Here they mean what the language says.
 */
export function globSource(pattern: string, separators: string): string | undefined {
  if (/[\ufffd\ud800-\udfff]/u.test(pattern)) return undefined;
  const chars = [...pattern];
  const single = separators === "" ? "." : `[^${[...separators].map(escapeInClass).join("")}]`;
  let source = "";
  let depth = 0;
  for (let at = 0; at < chars.length; at++) {
    const char = chars[at] as string;
    if (char === "[") {
      const found = readClass(chars, at + 1);
      if (!found) return undefined;
      source += found.source;
      at = found.end;
    } else if (char === "*") {
      const crossing = chars[at + 1] === "*";
      source += crossing ? ".*" : `${single}*`;
      if (crossing) at++;
    } else if (char === "\\") {
      source += escapeLiteral(chars[++at] ?? "");
    } else if (depth > 0 && (char === "}" || char === ",")) {
      source += char === "}" ? ")" : "|";
      if (char === "}") depth--;
    } else if (char === "{") {
      source += "(?:";
      depth++;
    } else {
      source += char === "?" ? single : escapeLiteral(char);
    }
  }
  return isOneChar(chars, source) ? `(?:${source})?` : source + ")".repeat(depth);
}

/** Escapes one character (or none) for use outside of a class. */
export function escapeLiteral(char: string): string {
  return /[\^$\\.*+?()[\]{}|/]/.test(char) ? `\\${char}` : char;
}

/** Escapes one character for use inside of a class. */
export function escapeInClass(char: string): string {
  return /[\^\\[\]-]/.test(char) ? `\\${char}` : char;
}

/** `[lo-hi]` or `[characters]`, each with an optional `!`; nothing else, and never both. */
function readClass(chars: readonly string[], start: number): { source: string; end: number } | undefined {
  const not = chars[start] === "!" ? "^" : "";
  const first = not === "" ? start : start + 1;
  if (chars[first + 1] === "-") {
    const low = chars[first] as string;
    const high = chars[first + 2];
    if (high === undefined || chars[first + 3] !== "]" || codeOf(high) < codeOf(low)) return undefined;
    return { source: `[${not}${escapeInClass(low)}-${escapeInClass(high)}]`, end: first + 3 };
  }
  let listed = "";
  let at = first;
  for (; chars[at] !== "]"; at++) {
    if (chars[at] === "\\") at++;
    if (at >= chars.length) return undefined;
    listed += escapeInClass(chars[at] as string);
  }
  return listed === "" ? undefined : { source: `[${not}${listed}]`, end: at };
}

/** A pattern of nothing but `?` or `[!x]` also matches empty text: a slip of gobwas that decides real cases. */
function isOneChar(chars: readonly string[], source: string): boolean {
  if (chars.length === 1) return chars[0] === "?";
  return (
    source.startsWith("[^") &&
    chars[0] === "[" &&
    chars[1] === "!" &&
    /^\[\^(?:\\.|[^\]\\])*\]$/su.test(source)
  );
}

function codeOf(char: string): number {
  return char.codePointAt(0) as number;
}

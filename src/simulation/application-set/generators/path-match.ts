/**
 * Go's `path.Match`: `*` and `?` stop at slashes, `[a-z]` and `[^a-z]` classes, `\` escapes.
 * A malformed pattern matches nothing, except where the text fails before the malformed part is reached.
 */
export function pathMatch(pattern: string, path: string): boolean {
  const expression = toExpression(pattern);
  return expression?.test(path) ?? false;
}

const TOKEN = /\*|\?|\[(\^?)((?:(?:\\.|[^\\\]-])(?:-(?:\\.|[^\\\]-]))?)+)\]|\\(.)|[^[\\]/gsu;

function toExpression(pattern: string): RegExp | undefined {
  let source = "";
  let end = 0;
  for (const token of pattern.matchAll(TOKEN)) {
    if (token.index !== end) return undefined;
    end += token[0].length;
    source += piece(token);
  }
  if (end !== pattern.length) return undefined;
  try {
    return new RegExp(`^${source}$`, "su");
  } catch {
    return undefined;
  }
}

function piece([whole, negation, members, escaped]: RegExpMatchArray): string {
  if (whole === "*") return "[^/]*";
  if (whole === "?") return "[^/]";
  if (members !== undefined)
    return `[${negation ?? ""}${members.replace(/\\(.)|[[^]/gsu, (found, inner) => literal(inner ?? found))}]`;
  return literal(escaped ?? whole);
}

const literal = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|/-]/, "\\$&");

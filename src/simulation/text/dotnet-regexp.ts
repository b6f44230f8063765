import type { Matcher } from "./glob.ts";

/**
 * A .NET regular expression (Go's regexp2, which Argo CD uses for source namespaces), searched anywhere in the text;
 * undefined if it does not compile. JavaScript's language is nearly the same: anchors and leading options are rewritten.
 */
export function compileDotnetRegexp(pattern: string): Matcher | undefined {
  const options = /^\(\?([ims]+)\)/.exec(pattern);
  const body = options ? pattern.slice(options[0].length) : pattern;
  if (
    (body.match(/\\[\s\S]/g) ?? []).some((escaped) => /[A-Za-z_]/.test(escaped) && !knownEscape.test(escaped))
  ) {
    return undefined;
  }
  const source = body.replace(/\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]/g, (part) => anchors[part] ?? part);
  const flags = options?.[1] ?? "";
  // Strict first: only then are \p{…} properties. Lenient after, for escapes that .NET allows and the strict mode refuses.
  const expression = compile(source, `u${flags}`) ?? compile(source, flags);
  return expression && ((text) => expression.test(text));
}

const anchors: Readonly<Record<string, string>> = {
  "\\A": "(?<![\\s\\S])",
  "\\z": "(?![\\s\\S])",
  "\\Z": "(?=\\n?(?![\\s\\S]))",
};
const knownEscape = /^\\[ABDGPSWZabcdefknprstuvwxz]$/;

function compile(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, flags);
  } catch {
    return undefined;
  }
}

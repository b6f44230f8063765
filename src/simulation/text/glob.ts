import { globSource } from "./glob-pattern.ts";

/** Answers whether a whole text matches. */
export type Matcher = (text: string) => boolean;

/** As many compiled patterns as Argo CD itself keeps. */
const cacheSize = 10_000;
const compiled = new Map<string, Matcher | null>();

/** A gobwas glob, ready to be asked often; undefined if it does not compile. Cached by pattern and separators. */
export function compileGlob(pattern: string, separators = ""): Matcher | undefined {
  const key = `${separators}\0${pattern}`;
  let matcher = compiled.get(key);
  if (matcher === undefined) {
    matcher = compile(pattern, separators) ?? null;
    if (compiled.size >= cacheSize) compiled.clear();
    compiled.set(key, matcher);
  }
  return matcher ?? undefined;
}

/** Whether `text` matches; a glob that does not compile matches nothing. */
export function matchesGlob(pattern: string, text: string, separators = ""): boolean {
  return compileGlob(pattern, separators)?.(text) ?? false;
}

/** Argo CD's own addition for windows and projects: a lone `*` matches everything, whatever the separators. */
export function matchesGlobOrStar(pattern: string, text: string, separators = ""): boolean {
  return pattern === "*" || matchesGlob(pattern, text, separators);
}

function compile(pattern: string, separators: string): Matcher | undefined {
  if (!/[*?[\\{\ufffd\ud800-\udfff]/u.test(pattern)) return (text) => text === pattern;
  if (separators === "" && (pattern === "*" || pattern === "**")) return () => true;
  const source = globSource(pattern, separators);
  if (source === undefined) return undefined;
  const expression = new RegExp(`^(?:${source})$`, "su");
  return (text) => expression.test(text);
}

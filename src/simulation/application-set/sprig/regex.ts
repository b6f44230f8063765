import { define, type FunctionTable, type GoFunction } from "../go-template/function.ts";
import { GoList, type GoValue, texts } from "../go-template/values.ts";
import { compileGoRegexp, quoteMeta } from "./go-regexp.ts";

function matches(pattern: string, text: string): boolean {
  return compileGoRegexp(pattern).test(text);
}

function lenientMatch(pattern: string, text: string): boolean {
  try {
    return matches(pattern, text);
  } catch {
    return false;
  }
}

/** Go drops an empty match that touches the match before it. */
function findAll(pattern: string, text: string, limit: number): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let end = -1;
  for (const match of text.matchAll(compileGoRegexp(pattern))) {
    if (limit >= 0 && found.length >= limit) break;
    if (match[0] === "" && match.index === end) continue;
    found.push(match);
    end = match.index + match[0].length;
  }
  return found;
}

function findTexts(pattern: string, text: string, limit: number): GoValue {
  const found = findAll(pattern, text, limit);
  return found.length === 0 ? new GoList([], "string", true) : texts(found.map(([whole]) => whole));
}

/** `$1`, `${1}`, `$name` in the replacement; the name is as long as it can be, an unknown one is empty. */
function expand(template: string, match: RegExpExecArray): string {
  return template.replace(/\$(?:\$|(\w+)|\{(\w+)\})/g, (whole, short, long) => {
    if (whole === "$$") return "$";
    const name: string = short ?? long;
    return (/^\d+$/.test(name) ? match[Number(name)] : match.groups?.[name]) ?? "";
  });
}

function replaceAll(pattern: string, text: string, replacement: (match: RegExpExecArray) => string): string {
  let output = "";
  let last = 0;
  for (const match of findAll(pattern, text, -1)) {
    output += text.slice(last, match.index) + replacement(match);
    last = match.index + match[0].length;
  }
  return output + text.slice(last);
}

function split(pattern: string, text: string, limit: number): GoValue {
  compileGoRegexp(pattern);
  if (limit === 0) return new GoList([], "string", true);
  if (pattern !== "" && text === "") return texts([""]);
  const parts: string[] = [];
  let [start, end] = [0, 0];
  for (const match of findAll(pattern, text, limit)) {
    if (limit > 0 && parts.length === limit - 1) break;
    end = match.index;
    if (match.index + match[0].length !== 0) parts.push(text.slice(start, end));
    start = match.index + match[0].length;
  }
  if (end !== text.length) parts.push(text.slice(start));
  return texts(parts);
}

/** A function and its `must` form: in a template both fail alike on a bad pattern. */
function both(name: string, definition: GoFunction): FunctionTable {
  return { [name]: definition, [`must${name[0]?.toUpperCase()}${name.slice(1)}`]: definition };
}

export const REGEX: FunctionTable = {
  regexMatch: define(["string", "string"], lenientMatch),
  mustRegexMatch: define(["string", "string"], matches),
  ...both(
    "regexFind",
    define(["string", "string"], (pattern, text) => findAll(pattern, text, 1)[0]?.[0] ?? ""),
  ),
  ...both("regexFindAll", define(["string", "string", "int"], findTexts)),
  ...both(
    "regexReplaceAll",
    define(["string", "string", "string"], (pattern, text, fresh) =>
      replaceAll(pattern, text, (match) => expand(fresh, match)),
    ),
  ),
  ...both(
    "regexReplaceAllLiteral",
    define(["string", "string", "string"], (pattern, text, fresh) => replaceAll(pattern, text, () => fresh)),
  ),
  ...both("regexSplit", define(["string", "string", "int"], split)),
  regexQuoteMeta: define(["string"], quoteMeta),
};

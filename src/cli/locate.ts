import { existsSync, readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { type Finding, FindingsError, type Place } from "../errors.ts";

/** Findings as the user sees them: paths from where they stand, and the very line of the field. */
export function locateFindings(findings: readonly Finding[], cwd: string): readonly Finding[] {
  const sources = new Map<string, string>();
  const read = (file: string) => {
    const known = sources.get(file) ?? (existsSync(file) ? readFileSync(file, "utf8") : "");
    sources.set(file, known);
    return known;
  };
  return findings.map((finding) => {
    const { where, field, also } = finding;
    if (!where) return finding;
    const place = field ? locateField(read(where.file), where, field) : where;
    const others = also?.map((other) => from(cwd, other));
    return { ...finding, where: from(cwd, place), ...(others && { also: others }) };
  });
}

/** Runs what names files from the platform's root; its findings name them whole, wherever the user stands. */
export function namedFrom<T>(root: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof FindingsError)) throw error;
    throw new FindingsError(
      error.findings.map(({ where, ...finding }) =>
        where ? { ...finding, where: { ...where, file: resolve(root, where.file) } } : finding,
      ),
    );
  }
}

function from(cwd: string, place: Place): Place {
  const file = relative(cwd, place.file);
  return { ...place, file: file.startsWith("..") ? place.file : file };
}

/** The field inside the statement that starts at the place; the place itself where the field is not written there. */
function locateField(source: string, place: Place, field: string): Place {
  const lines = source.split("\n");
  const names = field
    .split(/[.[\]]+/)
    .filter((name) => name !== "" && (place.line === undefined || !/^\d+$/.test(name)));
  let at = { line: (place.line ?? 1) - 1, column: (place.column ?? 1) - 1 };
  const end = place.line === undefined ? lines.length - 1 : endOfStatement(lines, at.line, at.column);
  let found: Place = place;
  for (const name of names) {
    const next = findKey(lines, at, end, name);
    if (!next) break;
    at = { line: next.line, column: next.column + name.length };
    found = { file: place.file, line: next.line + 1, column: next.column + 1 };
  }
  return found;
}

function findKey(
  lines: readonly string[],
  from: { line: number; column: number },
  end: number,
  name: string,
): { line: number; column: number } | undefined {
  // A service is called by its name in YAML, and by a variable of that name in TypeScript.
  const variable = name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const words = [...new Set([name, variable])].map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const key = new RegExp(`(?<![\\w$.-])["']?(?:${words.join("|")})["']?\\s*(?:[:(,}\\]]|$)`);
  for (let line = from.line; line <= end; line++) {
    const start = line === from.line ? from.column : 0;
    const index = (lines[line] ?? "").slice(start).search(key);
    if (index >= 0) return { line, column: start + index };
  }
  return undefined;
}

/** Where the brackets close again that open after the place. */
function endOfStatement(lines: readonly string[], line: number, column: number): number {
  let depth = 0;
  for (let at = line; at < lines.length; at++) {
    for (const character of at === line ? (lines[at] ?? "").slice(column) : (lines[at] ?? "")) {
      if ("({[".includes(character)) depth++;
      else if (")}]".includes(character) && --depth === 0) return at;
    }
  }
  return lines.length - 1;
}

import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { BuildFailure, Message } from "esbuild";
import type { Finding, Place } from "../../errors.ts";
import { nearestName } from "../../model/shape.ts";

/**
 * What esbuild says against the user's files, all at once. Nothing where it says more than that: Node may take what cannot be
 * in one module, and knows best otherwise.
 */
export function buildFindings(failure: unknown, root: string): readonly Finding[] {
  const { errors = [] } = failure as Partial<BuildFailure>;
  const findings = errors.map((error) => findingOf(error, root));
  return findings.every((finding) => finding !== undefined) ? findings : [];
}

type Location = NonNullable<Message["location"]>;

const syntax = /^(?:Expected|Unexpected|Unterminated|Invalid|Syntax error|The symbol ")/;

function findingOf(message: Message, root: string): Finding | undefined {
  const { text, location } = message;
  if (!location) return undefined;
  const where = placeIn(location, root);
  const [, path] = /^Could not resolve "(\.[^"?]*)"$/.exec(text) ?? [];
  // What is imported while the config runs may never be.
  if (path !== undefined) return isStatement(location) ? missingFile(path, where) : undefined;
  const [, file, name] = /^No matching export in "([^"]*)" for import "([^"]*)"$/.exec(text) ?? [];
  if (file !== undefined && name !== undefined) return missingExport(file, name, { where, message });
  return syntax.test(text) ? syntaxError(text, where) : undefined;
}

function isStatement({ lineText, column }: Location): boolean {
  return /\b(?:from|import)\s*$/.test(Buffer.from(lineText).subarray(0, column).toString());
}

/** esbuild counts columns from 0, in bytes. */
export function placeIn({ file, line, column, lineText }: Location, root: string): Place {
  const before = Buffer.from(lineText).subarray(0, column).toString();
  return { file: resolve(root, file), line, column: before.length + 1 };
}

/** The parser stops at a character; what is wrong may stand just before it. */
export function syntaxError(text: string, where: Place): Finding {
  const message = text.charAt(0).toLowerCase() + text.slice(1);
  return { code: "syntax-error", message, where, fix: "correct the TypeScript there, or just before" };
}

/** `path` as the file at the place names it. */
export function missingFile(path: string, where: Place): Finding {
  const at = join(dirname(where.file), path);
  const folder = dirname(at);
  const there = existsSync(folder) ? readdirSync(folder).filter((name) => /\.[cm]?[jt]s$/.test(name)) : [];
  const nearest = nearestName(basename(at), there);
  const fix = nearest
    ? `did you mean "${path.slice(0, path.length - basename(at).length)}${nearest}"?`
    : "correct the path, or write the file";
  return { code: "missing-import", message: `there is no file "${path}"`, where, fix };
}

function missingExport(
  file: string,
  name: string,
  { where, message }: { readonly where: Place; readonly message: Message },
): Finding {
  const said = name === "default" ? "a default" : `"${name}"`;
  const suggestion = message.location?.suggestion;
  const fix = suggestion ? `did you mean "${suggestion}"?` : "export it there, or import what is there";
  return { code: "missing-export", message: `${file} does not export ${said}`, where, fix };
}

import { existsSync, readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type Finding, FindingsError, type Place } from "../../errors.ts";
import { placeOf } from "../../model/call-site.ts";
import { messageOf, stackOf } from "../../model/thrown.ts";
import { ownFolder } from "../own-code.ts";
import { missingFile, syntaxError } from "./build-findings.ts";

/** What went wrong while the user's TypeScript was read and run; `config` is told where nobody knows a better place. */
export function configFindings(error: unknown, config = ""): readonly Finding[] {
  if (error instanceof FindingsError) return error.findings;
  const message = messageOf(error);
  const syntax = [...message.matchAll(/^(.*):(\d+):(\d+): ERROR: (.*)$/gm)];
  if (syntax.length > 0) {
    return syntax.map(([, file = config, line, column, problem = ""]) =>
      syntaxError(problem, { file, line: Number(line), column: Number(column) + 1 }),
    );
  }
  const file = importerOf(error) ?? config;
  const where = usersPlace(error) ?? (file ? { file } : undefined);
  return [missingImport(message, config) ?? missingName(message, where) ?? failed(error, message, where)];
}

const missing = [
  /^Cannot find (?:module|package) '(?<name>.*?)' imported from (?<importer>.*)$/,
  /^Package subpath '\.(?<path>\/.*)' is not defined by "exports" in .*\/node_modules\/(?<name>.+)\/package\.json imported from (?<importer>.*)$/,
  /^No such built-in module: (?<name>.*)$/,
];

function missingImport(message: string, config: string): Finding | undefined {
  const groups = missing.map((pattern) => pattern.exec(message)?.groups).find((found) => found);
  if (!groups) return undefined;
  const name = `${groups.name}${groups.path ?? ""}`;
  const importer = groups.importer ?? config;
  const isPackage = !name.startsWith("/");
  const where = placeOfImport(importer, (written) =>
    isPackage
      ? written === name || packageOf(written) === name
      : resolve(dirname(importer), written) === name,
  );
  if (!isPackage) return missingFile(`./${relative(dirname(importer), name)}`, where);
  const isThere = groups.path !== undefined || name.startsWith("node:");
  const fix = isThere ? "correct the name" : `npm install ${packageOf(name)}, or correct the name`;
  return { code: "missing-import", message: `cannot find ${name}`, where, fix };
}

function packageOf(name: string): string {
  return name.split("/", name.startsWith("@") ? 2 : 1).join("/");
}

/** Node names the file only. */
function placeOfImport(file: string, isIt: (written: string) => boolean): Place {
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  for (const [index, line] of lines.entries()) {
    for (const { 1: written = "", index: column } of line.matchAll(/["']([^"']*)["']/g))
      if (isIt(written)) return { file, line: index + 1, column: column + 1 };
  }
  return { file };
}

function missingName(message: string, where: Place | undefined): Finding | undefined {
  const [, from, name] =
    /^The requested module '(.*)' does not provide an export named '(.*)'$/m.exec(message) ?? [];
  if (name === undefined) return undefined;
  const isWhole = where === undefined || where.line !== undefined;
  const place = isWhole ? where : placeOfImport(where.file, (written) => written === from);
  return {
    code: "missing-export",
    message: `${from} does not export "${name}"`,
    ...(place && { where: place }),
    fix: "correct the name, or import it from where it is exported",
  };
}

function failed(error: unknown, message: string, where: Place | undefined): Finding {
  const early = /^Cannot access '(.*)' before initialization$/.exec(message)?.[1];
  if (early !== undefined) {
    const said = `${early} is used before it is defined`;
    const fix = `define it above; if two files import each other, move what both need to a third`;
    return { code: "used-before-defined", message: said, ...(where && { where }), fix };
  }
  const unknown = error instanceof ReferenceError && /^(\S+) is not defined$/.exec(message)?.[1];
  const mend = error instanceof Error ? "mend it there" : "throw an Error instead, which knows its place";
  const fix = unknown ? `import ${unknown}, or correct its name` : `the config itself throws this: ${mend}`;
  return { code: "config-failed", message, ...(where && { where }), fix };
}

/** The innermost frame that is the user's. */
export function usersPlace(error: unknown): Place | undefined {
  const frames = framesOf(error).filter((line) => !line.includes(ownFolder));
  return placeOf({ stack: ["", ...frames].join("\n") });
}

/** Thrown by what the user wrote, and not by us on his behalf: we throw nothing but errors. */
export function isUsersError(error: unknown): boolean {
  if (stackOf(error) === "") return true;
  const [first = ""] = framesOf(error).filter((line) => !line.includes("node:"));
  return first !== "" && !first.includes(ownFolder) && usersPlace(error) !== undefined;
}

function framesOf(error: unknown): readonly string[] {
  return stackOf(error)
    .split("\n")
    .filter((line) => /^\s+at /.test(line));
}

/** Node heads the stack with the file whose import fails; its line may be that of what was made of the file. */
function importerOf(error: unknown): string | undefined {
  const [, file] = /^((?:file:\/\/|\/).+?):\d+$/m.exec(stackOf(error)) ?? [];
  return file?.startsWith("file:") ? fileURLToPath(file) : file;
}

/** `exported` is the default export. */
export function noPlatform(file: string, exported: unknown): Finding {
  const lines = readFileSync(file, "utf8").split("\n");
  const line = lines.findIndex((text) => /^export\s+default\b/.test(text));
  const message = exported === undefined ? "there is no default export" : "the default export is no platform";
  const where = { file, ...(line >= 0 && { line: line + 1, column: 1 }) };
  return { code: "no-platform", message, where, fix: "export default definePlatform(…)" };
}

import { isObject, type Json, type JsonObject } from "../../../manifest/manifest.ts";
import { matchesPath } from "../../text/path-pattern.ts";
import { TemplateError } from "../go-template/errors.ts";
import { mapFromJson } from "../go-template/json.ts";
import { compareTexts, type GoMap, type GoValue, mapOf, texts } from "../go-template/values.ts";
import { normalizeName } from "../slug.ts";
import { base, dir } from "../sprig/paths.ts";
import { decodeYaml } from "../yaml/decode.ts";
import { flagField, objectsField, textField } from "./fields.ts";
import { flatten } from "./flatten.ts";
import type { Scope } from "./spec.ts";
import { addValues } from "./values.ts";

interface Pattern {
  readonly path: string;
  readonly exclude: boolean;
}

/** One set for each selected directory, or for each object in each selected file. Directories win over files. */
export function gitParams(spec: JsonObject, scope: Scope): GoMap[] {
  const directories = patternsOf(spec, "directories");
  if (directories.length > 0) return directoryParams(directories, spec, scope);
  const files = patternsOf(spec, "files");
  if (files.length > 0) return fileParams(files, spec, scope);
  throw new TemplateError("git generator: neither directories nor files are given");
}

function patternsOf(spec: JsonObject, name: string): Pattern[] {
  return objectsField(spec, name).map((item) => ({
    path: textField(item, "path"),
    exclude: flagField(item, "exclude"),
  }));
}

function directoryParams(patterns: readonly Pattern[], spec: JsonObject, scope: Scope): GoMap[] {
  const selected = (scope.gitDirectories ?? []).filter((directory) => {
    const hits = patterns.filter(({ path }) => matchesPath(path, directory));
    return hits.length > 0 && !hits.some(({ exclude }) => exclude);
  });
  return selected.map((directory) => {
    const params = mapOf([]);
    addPath(params, directory, undefined, spec, scope.language.goTemplate);
    return addValues(params, spec, scope.language);
  });
}

/** The parameters below `path`, or below `<pathParamPrefix>.path`. */
function addPath(
  params: GoMap,
  path: string,
  filename: string | undefined,
  spec: JsonObject,
  goTemplate: boolean,
): void {
  const prefix = textField(spec, "pathParamPrefix");
  const segments = path.split("/");
  const fields: [string, GoValue][] = [
    ["basename", base(path)],
    ["basenameNormalized", normalizeName(base(path))],
  ];
  if (filename !== undefined)
    fields.push(["filename", filename], ["filenameNormalized", normalizeName(filename)]);
  if (goTemplate) {
    const value = mapOf([["path", path], ...fields, ["segments", texts(segments)]]);
    if (prefix === "") params.entries.set("path", value);
    else params.entries.set(prefix, mapOf([["path", value]]));
    return;
  }
  const name = prefix === "" ? "path" : `${prefix}.path`;
  params.entries.set(name, path);
  for (const [key, value] of fields) params.entries.set(`${name}.${key}`, value);
  for (const [index, segment] of segments.entries())
    if (segment !== "") params.entries.set(`${name}[${index}]`, segment);
}

function fileParams(patterns: readonly Pattern[], spec: JsonObject, scope: Scope): GoMap[] {
  const filesOf = ({ path }: Pattern): [string, string][] => Object.entries(scope.gitFiles?.[path] ?? {});
  const files = new Map(patterns.filter(({ exclude }) => !exclude).flatMap(filesOf));
  for (const [path] of patterns.filter(({ exclude }) => exclude).flatMap(filesOf)) files.delete(path);
  const sorted = [...files].sort(([a], [b]) => compareTexts(a, b));
  return sorted.flatMap(([path, content]) => contentParams(path, content, spec, scope));
}

function contentParams(path: string, content: string, spec: JsonObject, scope: Scope): GoMap[] {
  return objectsIn(path, content).map((object) => {
    const map = mapFromJson(object);
    const params = scope.language.goTemplate ? map : mapOf(flatten(map));
    addPath(params, dir(path), base(path), spec, scope.language.goTemplate);
    return addValues(params, spec, scope.language);
  });
}

/** One object, or a list of objects; an empty file is one empty object. */
function objectsIn(path: string, content: string): JsonObject[] {
  const json = decodeFile(path, content);
  if (json === null) return [{}];
  if (isObject(json)) return [json];
  const items = Array.isArray(json) ? json.map((item: Json) => item ?? {}) : [];
  if (!Array.isArray(json) || !items.every(isObject)) {
    throw new TemplateError(`${path} is neither an object nor a list of objects`);
  }
  return items;
}

function decodeFile(path: string, content: string): Json {
  try {
    return decodeYaml(content);
  } catch (error) {
    throw new TemplateError(`unable to parse ${path}: ${error instanceof Error ? error.message : error}`);
  }
}

import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { CannotRunError, type Finding, throwFindings } from "../errors.ts";
import { isObject, type Json, type JsonObject, type Manifest } from "../manifest/manifest.ts";
import { parseYaml } from "../manifest/parse-yaml.ts";
import { nearestName } from "../model/shape.ts";
import type { ExpandSurroundings } from "../simulation/questions/expand-set.ts";

/** The ApplicationSet of this name, or the one in this file; `file#name` where a file holds several. */
export function findSet(known: readonly Manifest[], set: string, cwd: string): Manifest {
  const named = known.find(({ metadata }) => metadata.name === set);
  if (named) return named;
  const [path = "", wanted] = existsSync(resolve(cwd, set)) ? [set] : set.split("#", 2);
  const file = resolve(cwd, path);
  if (existsSync(file)) return setIn(file, path, wanted);
  const names = known.map(({ metadata }) => metadata.name);
  const nearest = nearestName(set, names);
  const others =
    names.length > 0 ? `use one of ${names.join(", ")}, or a file` : "give a file that holds one";
  const fix = nearest ? `did you mean "${nearest}"?` : others;
  throw new CannotRunError(`no ApplicationSet or file "${set}"`, fix);
}

function setIn(file: string, path: string, wanted: string | undefined): Manifest {
  const documents = readDocuments(file).filter((document) => isObject(document));
  const sets = documents.filter(({ kind }) => kind === "ApplicationSet") as unknown as readonly Manifest[];
  const fitting = wanted === undefined ? sets : sets.filter(({ metadata }) => metadata?.name === wanted);
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return only;
  const kinds = [...new Set(documents.map(({ kind }) => String(kind)))].join(", ");
  if (sets.length === 0)
    throw new CannotRunError(`${path} holds no ApplicationSet`, `it holds ${kinds || "nothing"}`);
  const choices = sets.map(({ metadata }) => `${path}#${metadata?.name}`).join(", ");
  const message =
    wanted === undefined ? `${path} holds ${sets.length} ApplicationSets` : `no ${wanted} in ${path}`;
  throw new CannotRunError(message, `use one of ${choices}`);
}

/** What --with tells; a value of a pull request that YAML does not read as a text is a finding. */
export function readSurroundings(file: string): ExpandSurroundings {
  if (!existsSync(file)) throw new CannotRunError(`no file ${file}`);
  const [first] = readDocuments(file);
  if (!isObject(first)) throw new CannotRunError(`${file} holds no map`);
  const { pullRequests, ...others } = first;
  if (pullRequests === undefined) return others as ExpandSurroundings;
  const pulls = (Array.isArray(pullRequests) ? pullRequests : []).filter((pull) => isObject(pull));
  throwFindings(pulls.flatMap((pull, index) => unquoted(pull, `pullRequests[${index}]`, file)));
  return { ...others, pullRequests: pulls.map(withTextNumber) } as ExpandSurroundings;
}

function unquoted(pull: JsonObject, at: string, file: string): readonly Finding[] {
  const values = Object.entries(pull).flatMap(([key, value]): (readonly [string, Json | undefined])[] =>
    Array.isArray(value) ? value.map((item, index) => [`${key}[${index}]`, item]) : [[key, value]],
  );
  return values
    .filter(([key, value]) => typeof value !== "string" && !(key === "number" && Number.isSafeInteger(value)))
    .map(([key, value]) => ({
      code: "not-a-text",
      message: `${at}.${key} is read as ${typeof value === "object" ? JSON.stringify(value) : `the ${typeof value} ${value}`}, and Argo CD gets a text`,
      where: { file },
      field: `${at}.${key}`,
      fix: 'quote it: "…"',
    }));
}

/** Nobody loses a digit of a pull request's number, so it needs no quotes. */
function withTextNumber(pull: JsonObject): JsonObject {
  return typeof pull.number === "number" ? { ...pull, number: String(pull.number) } : pull;
}

function readDocuments(file: string): readonly Json[] {
  const { documents, findings } = parseYaml(readFileSync(file, "utf8"), file);
  throwFindings(findings);
  return documents;
}

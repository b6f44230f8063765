import type { Document, Pair, YAMLMap } from "yaml";
import type { Finding, Place } from "../errors.ts";
import { parseYaml } from "../manifest/parse-yaml.ts";
import { isMap, isNode, isScalar, newLineCounter, parseDocument } from "../manifest/yaml-library.ts";
import type { Misfit, Shape } from "../model/shape.ts";
import { plainEntries } from "./plain-entries.ts";

/** A YAML file that machines and people edit: a map with one entry for each name. */
export interface EntryFile<T> {
  /** As findings name it. */
  readonly file: string;
  /** Empty where there is no file. */
  readonly text: string;
  readonly entries: ReadonlyMap<string, T>;
  readonly places: ReadonlyMap<string, Place>;
  readonly findings: readonly Finding[];
}

/** Reads and checks every entry; what is wrong has its line and column. `shape` must fit T. */
export function readEntryFile<T>(text: string, file: string, shape: Shape): EntryFile<T> {
  const plain = plainEntries(text);
  if (!plain || plain.some(({ key, value }) => shape(value, key).length > 0))
    return parseFile(text, file, shape);
  return {
    file,
    text,
    entries: new Map(plain.map(({ key, value }) => [key, value as T])),
    places: new Map(plain.map(({ key, line }) => [key, { file, line, column: 1 }])),
    findings: [],
  };
}

function parseFile<T>(text: string, file: string, shape: Shape): EntryFile<T> {
  const nothing = { file, text, entries: new Map<string, T>(), places: new Map<string, Place>() };
  const lines = newLineCounter();
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  // The library compares each key with every other; a set does it in one pass.
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false });
  const { contents } = document;
  const [error] = document.errors;
  const isWrong = error !== undefined || hasTwins(contents);
  // An alias may stand inside of what it repeats.
  if (isWrong || text.includes("*")) {
    const { findings } = parseYaml(text, file);
    if (findings.length > 0) return { ...nothing, findings };
    if (isWrong) return { ...nothing, findings: [severalDocuments(at(error?.pos[0] ?? 0))] };
  }
  if (contents === null) return { ...nothing, findings: [] };
  if (!isMap(contents)) return { ...nothing, findings: [notAMap(file)] };
  const unnamed = contents.items.filter((pair) => !isName(pair));
  if (unnamed.length > 0)
    return { ...nothing, findings: unnamed.map((pair) => notAName(keyOf(pair), at(keyStart(pair)))) };
  const values = [...(entriesOf(document) ?? [])];
  const findings = values.flatMap(([key, value]) =>
    shape(value, key).map((misfit) => {
      const pair = pairOf(contents, misfit.field);
      return { ...misfit, ...asWritten(misfit, pair), where: at(pair ? keyStart(pair) : 0) };
    }),
  );
  const places = new Map(contents.items.map((pair) => [keyOf(pair), at(keyStart(pair))]));
  return { ...nothing, entries: new Map(values as [string, T][]), places, findings };
}

function hasTwins(node: unknown): boolean {
  if (!isMap(node)) return false;
  const keys = new Set((node.items as readonly Pair[]).map(keyOf));
  return keys.size < node.items.length || node.items.some(({ value }) => hasTwins(value));
}

/** `checkout:{ tag: 1.4.0 }` is a name to YAML; to whoever wrote it, it is an entry. */
function isName({ key }: Pair): boolean {
  return isScalar(key) && key.value !== null && !/[\s{}[\],]/.test(String(key.value));
}

/** YAML makes a number of 1.10, and 1.1 of that. */
function asWritten({ code, field }: Misfit, pair: Pair | undefined): Partial<Finding> {
  if (code !== "wrong-type" || !isScalar(pair?.value) || !field.endsWith(keyOf(pair))) return {};
  const { value, source } = pair.value;
  if (value === null) return { message: `${field} is empty`, fix: `state ${field}` };
  if (typeof value === "string" || !source) return {};
  return {
    message: `${field} is ${source}, which YAML reads as a ${typeof value}`,
    fix: `quote it: "${source}"`,
  };
}

/** The entries as plain values; undefined where an alias refers to nothing. */
export function entriesOf(document: Document.Parsed): ReadonlyMap<string, unknown> | undefined {
  try {
    return new Map(Object.entries((document.toJS() ?? {}) as Record<string, unknown>));
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

function severalDocuments(where: Place): Finding {
  const message = "there is more than one document in this file";
  return { code: "invalid-yaml", message, where, fix: "keep one, without the lines of three dashes" };
}

function notAName(key: string, where: Place): Finding {
  return { code: "wrong-type", message: `${JSON.stringify(key)} is no name`, where, fix: oneLine };
}

const oneLine = "write one entry a line: checkout: { tag: …, digest: sha256:… }";

function notAMap(file: string): Finding {
  return {
    code: "wrong-type",
    message: "this is no map of entries",
    where: { file, line: 1, column: 1 },
    fix: oneLine,
  };
}

/** Where the field is written, or the innermost of the entries around it. Names may hold dots themselves. */
function pairOf(map: YAMLMap, field: string): Pair | undefined {
  const pair = (map.items as readonly Pair[]).find((one) => `${field}.`.startsWith(`${keyOf(one)}.`));
  const rest = pair && field.slice(keyOf(pair).length + 1);
  return (rest && isMap(pair.value) && pairOf(pair.value, rest)) || pair;
}

export function keyOf({ key }: Pair): string {
  return String(isScalar(key) ? key.value : key);
}

function keyStart({ key }: Pair): number {
  return isNode(key) ? (key.range?.[0] ?? 0) : 0;
}

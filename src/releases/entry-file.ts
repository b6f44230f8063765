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
  if (error || hasTwins(contents)) {
    const { findings } = parseYaml(text, file);
    return {
      ...nothing,
      findings: findings.length > 0 ? findings : [severalDocuments(at(error?.pos[0] ?? 0))],
    };
  }
  if (contents === null) return { ...nothing, findings: [] };
  if (!isMap(contents)) return { ...nothing, findings: [notAMap(file)] };
  const unnamed = contents.items.find(({ key }) => !isScalar(key) || key.value === null);
  if (unnamed) return { ...nothing, findings: [notAName(at(keyStart(unnamed)))] };
  const entries = entriesOf(document);
  if (!entries) return { ...nothing, findings: [unresolved(file)] };
  const values = [...entries];
  const findings = values.flatMap(([key, value]) =>
    shape(value, key).map((misfit) => ({
      ...misfit,
      ...placed(misfit, at(startOf(contents, misfit.field))),
    })),
  );
  const places = new Map(contents.items.map((pair) => [keyOf(pair), at(keyStart(pair))]));
  return { ...nothing, entries: new Map(values as [string, T][]), places, findings };
}

function hasTwins(node: unknown): boolean {
  if (!isMap(node)) return false;
  const keys = new Set((node.items as readonly Pair[]).map(keyOf));
  return keys.size < node.items.length || node.items.some(({ value }) => hasTwins(value));
}

function placed({ code, message, choices, fix }: Misfit, where: Place): Finding {
  return { code, message, where, ...(choices && { choices }), ...(fix && { fix }) };
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

function unresolved(file: string): Finding {
  const message = "an alias refers to an anchor that is not there";
  return { code: "invalid-yaml", message, where: { file }, fix: "write the entry out" };
}

function severalDocuments(where: Place): Finding {
  const message = "there is more than one document in this file";
  return { code: "invalid-yaml", message, where, fix: "keep one, without the lines of three dashes" };
}

function notAName(where: Place): Finding {
  return { code: "wrong-type", message: "this key is no name", where, fix: oneLine };
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

/** Where the field is written, or the innermost of the maps around it. Names may hold dots themselves. */
function startOf(map: YAMLMap, field: string): number {
  for (const pair of map.items as readonly Pair[]) {
    const key = keyOf(pair);
    if (field === key) return keyStart(pair);
    if (!field.startsWith(`${key}.`)) continue;
    const rest = field.slice(key.length + 1);
    const inner = isMap(pair.value) && hasField(pair.value, rest) ? startOf(pair.value, rest) : undefined;
    return inner ?? keyStart(pair);
  }
  return map.range?.[0] ?? 0;
}

function hasField(map: YAMLMap, field: string): boolean {
  return (map.items as readonly Pair[]).some((pair) => `${field}.`.startsWith(`${keyOf(pair)}.`));
}

export function keyOf({ key }: Pair): string {
  return String(isScalar(key) ? key.value : key);
}

function keyStart({ key }: Pair): number {
  return isNode(key) ? (key.range?.[0] ?? 0) : 0;
}

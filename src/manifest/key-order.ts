import type { JsonObject } from "./manifest.ts";

/** What a reader looks for first, in every map; all other keys follow in code-point order. */
const everywhere = [
  "$patch",
  "apiVersion",
  "kind",
  "metadata",
  "name",
  "namespace",
  "labels",
  "annotations",
  "image",
  "newName",
  "newTag",
];

/** A kustomization.yaml reads in the order in which kustomize works. */
const inKustomization = [
  "apiVersion",
  "kind",
  "resources",
  "components",
  "patches",
  "namespace",
  "labels",
  "replicas",
  "images",
];

const rankEverywhere = ranksOf(everywhere);
const rankInKustomization = ranksOf(inKustomization);

/** Keys as they came with the same in order, by the first that came: the same few shapes come again and again. */
const shapes = new Map<string, (readonly [came: readonly string[], ordered: readonly string[]])[]>();
const maxFirstKeys = 2_000;
const maxShapes = 12;

/** The keys of a map in printing order, whatever order they were written in. */
export function orderedKeys(value: JsonObject): readonly string[] {
  const keys = Object.keys(value);
  if (keys.length < 2) return keys;
  if (value.kind === "Kustomization") return keys.sort(comparing(rankInKustomization));
  const [first = ""] = keys;
  const known = shapes.get(first) ?? [];
  for (const [came, ordered] of known) if (same(came, keys)) return ordered;
  const ordered = keys.toSorted(comparing(rankEverywhere));
  if (known.length === 0 && shapes.size < maxFirstKeys) shapes.set(first, known);
  if (known.length < maxShapes) known.push([keys, ordered]);
  return ordered;
}

function same(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 1; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
}

function ranksOf(keys: readonly string[]): ReadonlyMap<string, number> {
  return new Map(keys.map((key, index) => [key, index]));
}

function comparing(ranks: ReadonlyMap<string, number>): (a: string, b: string) => number {
  const last = ranks.size;
  return (a, b) => (ranks.get(a) ?? last) - (ranks.get(b) ?? last) || (a < b ? -1 : a > b ? 1 : 0);
}

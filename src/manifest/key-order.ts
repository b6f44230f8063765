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

/** Sorted keys by the keys as they came: the same few shapes come again and again. */
const known = new Map<string, readonly string[]>();
const maxKnown = 20_000;

/** The keys of a map in printing order, whatever order they were written in. */
export function orderedKeys(value: JsonObject): readonly string[] {
  const keys = Object.keys(value);
  if (keys.length < 2) return keys;
  const kustomization = value.kind === "Kustomization";
  const shape = kustomization ? `${keys.join("\n")}\n\n` : keys.join("\n");
  const before = known.get(shape);
  if (before !== undefined && before.length === keys.length) return before;
  if (known.size >= maxKnown) known.clear();
  keys.sort(comparing(kustomization ? rankInKustomization : rankEverywhere));
  known.set(shape, keys);
  return keys;
}

function ranksOf(keys: readonly string[]): ReadonlyMap<string, number> {
  return new Map(keys.map((key, index) => [key, index]));
}

function comparing(ranks: ReadonlyMap<string, number>): (a: string, b: string) => number {
  const last = ranks.size;
  return (a, b) => (ranks.get(a) ?? last) - (ranks.get(b) ?? last) || (a < b ? -1 : a > b ? 1 : 0);
}

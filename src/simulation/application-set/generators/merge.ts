import type { JsonObject } from "../../../manifest/manifest.ts";
import { GoPanic, TemplateError } from "../go-template/errors.ts";
import { encodeJson } from "../go-template/json.ts";
import { type GoMap, mapOf } from "../go-template/values.ts";
import { mergeMaps } from "../merge-maps.ts";
import { objectsField, textsField } from "./fields.ts";
import type { GeneratorSpec } from "./spec.ts";

/** The first child's sets, overridden by those of the others that have the same values for all merge keys. */
export function mergeParams(
  spec: JsonObject,
  goTemplate: boolean,
  runChild: (child: GeneratorSpec) => GoMap[],
): GoMap[] {
  const children = objectsField(spec, "generators");
  if (children.length < 2)
    throw new TemplateError(`merge generator: found ${children.length} generators, it takes two or more`);
  const mergeKeys = textsField(spec, "mergeKeys");
  const [bases = new Map<string, GoMap>(), ...overrides] = children
    .map(runChild)
    .map((sets) => byMergeKey(sets, mergeKeys));
  for (const override of overrides) {
    for (const [key, set] of bases) {
      const over = override.get(key);
      if (over === undefined) continue;
      if (goTemplate) mergeMaps(set, over, true);
      else copyInto(set, over);
    }
  }
  return [...bases.values()];
}

function copyInto(set: GoMap, over: GoMap): void {
  if (set.isNil && over.entries.size > 0)
    throw new GoPanic("assignment to entry in nil map: an empty list element is overridden");
  for (const [name, value] of over.entries) set.entries.set(name, value);
}

function byMergeKey(sets: readonly GoMap[], mergeKeys: readonly string[]): Map<string, GoMap> {
  if (mergeKeys.length === 0) throw new TemplateError("merge generator: no merge keys");
  const found = new Map<string, GoMap>();
  for (const set of sets) {
    const values = mapOf(mergeKeys.map((key) => [key, set.entries.get(key) ?? null] as const));
    const key = encodeJson(values, { escapeHtml: true });
    if (found.has(key))
      throw new TemplateError(`merge generator: two sets of one child have the merge key ${key}`);
    found.set(key, set);
  }
  return found;
}

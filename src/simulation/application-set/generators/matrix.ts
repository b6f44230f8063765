import type { JsonObject } from "../../../manifest/manifest.ts";
import { TemplateError } from "../go-template/errors.ts";
import { plain } from "../go-template/print.ts";
import { type GoMap, type GoValue, mapOf } from "../go-template/values.ts";
import { mergeMaps } from "../merge-maps.ts";
import { objectsField } from "./fields.ts";
import type { GeneratorSpec } from "./spec.ts";

/** Runs a child generator, rendered with the parameters of its sibling. */
export type RunChild = (child: GeneratorSpec, params: GoMap | undefined) => GoMap[];

/** Every pair of the two children's sets; the second child may use what the first one gives. */
export function matrixParams(spec: JsonObject, goTemplate: boolean, runChild: RunChild): GoMap[] {
  const children = objectsField(spec, "generators");
  const [first, second] = children;
  if (first === undefined || second === undefined || children.length > 2) {
    throw new TemplateError(`matrix generator: found ${children.length} generators, it takes exactly two`);
  }
  const combine = goTemplate ? combineDeeply : combineTexts;
  return runChild(first, undefined).flatMap((outer) =>
    runChild(second, outer).map((inner) => combine(outer, inner)),
  );
}

/** The first child wins; maps merge deeply. */
function combineDeeply(outer: GoMap, inner: GoMap): GoMap {
  const combined = mapOf([]);
  mergeMaps(combined, inner, true);
  mergeMaps(combined, outer, true);
  return combined;
}

/** Everything becomes text; the same key with another text is an error. */
function combineTexts(outer: GoMap, inner: GoMap): GoMap {
  const combined = new Map<string, GoValue>([...outer.entries].map(([key, value]) => [key, plain(value)]));
  for (const [key, value] of inner.entries) {
    const text = plain(value);
    const known = combined.get(key);
    if (known !== undefined && known !== text) {
      throw new TemplateError(
        `matrix generator: both children give ${key}, with different values: ${plain(known)} and ${text}`,
      );
    }
    combined.set(key, text);
  }
  return mapOf(combined);
}

import { isObject, type JsonObject } from "../../../manifest/manifest.ts";
import { TEMPLATE } from "../application/application-shape.ts";
import { mergeTemplates } from "../application/merge-template.ts";
import { readTyped } from "../application/typed-json.ts";
import { TemplateError } from "../go-template/errors.ts";
import type { GoMap } from "../go-template/values.ts";
import { clusterParams } from "./clusters.ts";
import { objectsField } from "./fields.ts";
import { flatten } from "./flatten.ts";
import { gitParams } from "./git.ts";
import { interpolate } from "./interpolate.ts";
import { listParams } from "./list.ts";
import { matrixParams } from "./matrix.ts";
import { mergeParams } from "./merge.ts";
import { pullRequestSets } from "./pull-requests.ts";
import { sampleDirectories } from "./samples.ts";
import { parseSelector } from "./selector.ts";
import { type GeneratorSpec, KINDS, type Kind, type Scope } from "./spec.ts";

export interface ParameterSets {
  readonly params: readonly GoMap[];
  /** The main template with what the generator's own one overrides. */
  readonly template: JsonObject;
}

/** Runs one entry of `generators`: one result for each kind it holds. Throws a TemplateError or a GoPanic. */
export function transform(spec: GeneratorSpec, template: JsonObject, scope: Scope): ParameterSets[] {
  return run(spec, template, scope, undefined, 0);
}

function run(
  spec: GeneratorSpec,
  template: JsonObject,
  scope: Scope,
  params: GoMap | undefined,
  depth: number,
): ParameterSets[] {
  const selects = isObject(spec.selector) ? parseSelector(spec.selector, "any") : undefined;
  const kinds = KINDS.filter((kind) => isObject(spec[kind]));
  const isInterpolated = params !== undefined && params.entries.size > 0;
  return kinds.map((kind) => {
    const merged = mergeTemplates(TEMPLATE, ownTemplate(spec, kind), template);
    const rendered = isInterpolated ? interpolate(spec, params, scope.language) : spec;
    const sets = generate(kind, rendered[kind] as JsonObject, scope, depth);
    const selected = selects ? sets.filter((set) => selects(flatten(set, "open"))) : sets;
    return { params: selected, template: merged };
  });
}

function ownTemplate(spec: GeneratorSpec, kind: Kind): JsonObject {
  return readTyped(TEMPLATE, (spec[kind] as JsonObject).template);
}

function generate(kind: Kind, spec: JsonObject, scope: Scope, depth: number): GoMap[] {
  const { goTemplate } = scope.language;
  switch (kind) {
    case "list":
      return listParams(spec, goTemplate);
    case "clusters":
      return clusterParams(spec, scope);
    case "git":
      return gitParams(spec, scope.samples ? { ...scope, gitDirectories: sampleDirectories(spec) } : scope);
    case "matrix":
      return matrixParams(spec, goTemplate, (child, params) => runChild(child, scope, params, depth));
    case "merge":
      return mergeParams(spec, goTemplate, (child) => runChild(child, scope, undefined, depth));
    case "pullRequest":
      return pullRequestSets(spec, scope);
    default:
      throw new TemplateError(
        `the ${kind} generator asks a service: its parameters cannot be predicted from files`,
      );
  }
}

/** A child holds exactly one kind of generator; its template is ignored. */
function runChild(child: GeneratorSpec, scope: Scope, params: GoMap | undefined, depth: number): GoMap[] {
  const results = run(depth === 0 ? withPlainChildren(child) : child, {}, scope, params, depth + 1);
  const [only] = results;
  if (only === undefined) throw new TemplateError("child generator generated no parameters");
  if (results.length > 1)
    throw new TemplateError("found more than one generator in a child of matrix or merge");
  return [...only.params];
}

/** Matrix and merge may hold each other once: what is deeper, and a nested template, is not even read. */
function withPlainChildren(spec: GeneratorSpec): GeneratorSpec {
  const plain: Record<string, GeneratorSpec[string]> = { ...spec };
  for (const kind of ["matrix", "merge"]) {
    const nested = spec[kind];
    if (!isObject(nested)) continue;
    const { template: _template, ...fields } = nested;
    const generators = objectsField(nested, "generators").map(
      ({ matrix: _matrix, merge: _merge, ...child }) => child,
    );
    plain[kind] = { ...fields, generators };
  }
  return plain;
}

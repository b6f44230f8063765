import { groupOf, type Manifest } from "../manifest.ts";
import { builtInSchema, metadataShape } from "./built-in-schemas.ts";
import { checkKind } from "./check-kind.ts";
import { checkName } from "./check-name.ts";
import { checkObject, checkValue } from "./check-value.ts";
import type { SchemaProblem } from "./schema-problem.ts";
import type { KindSchema, ObjectShape } from "./shape.ts";
import type { Walk } from "./walk.ts";

/**
 * All that Kubernetes or Argo CD would refuse or silently drop, in the order of the manifest. A kind without a schema only
 * has its metadata checked; `extraSchemas` come before the built-in ones.
 */
export function validateManifest(
  manifest: Manifest,
  extraSchemas: readonly KindSchema[] = [],
): readonly SchemaProblem[] {
  const group = groupOf(manifest.apiVersion);
  const walk: Walk = { path: [], problems: [], isSecret: manifest.kind === "Secret" };
  const shape = shapeOf(manifest, extraSchemas);
  if (shape) checkObject(manifest, shape, walk);
  else {
    walk.problems.push(...checkKind(manifest));
    walk.path.push("metadata");
    checkValue(manifest.metadata ?? {}, metadataShape(), walk);
    walk.path.pop();
  }
  checkName(manifest, group, walk);
  return walk.problems;
}

/** False for a kind whose fields nobody here knows: a custom resource without its definition. */
export function hasSchema(manifest: Manifest, extraSchemas: readonly KindSchema[] = []): boolean {
  return shapeOf(manifest, extraSchemas) !== undefined;
}

function shapeOf(
  { apiVersion, kind }: Manifest,
  extraSchemas: readonly KindSchema[],
): ObjectShape | undefined {
  for (const extra of extraSchemas) {
    if (extra.kind === kind && extra.apiVersion === apiVersion) return extra.shape;
  }
  return builtInSchema(apiVersion, kind);
}

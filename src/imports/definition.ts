import { isObject, type Json, type JsonObject } from "../manifest/manifest.ts";

/** One kind of a CustomResourceDefinition, in the version that is to be written. */
export interface Definition {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly scope: "namespaced" | "cluster";
  /** Its openAPIV3Schema. */
  readonly schema: JsonObject;
}

/** The definitions among the documents of a file. Those of v1beta1 have one schema for all versions. */
export function definitionsIn(documents: readonly Json[]): readonly Definition[] {
  return documents.flatMap((document) => {
    if (!isObject(document)) return [];
    if (document.kind === "List" && Array.isArray(document.items)) return definitionsIn(document.items);
    return document.kind === "CustomResourceDefinition" ? definitionOf(document) : [];
  });
}

function definitionOf({ spec }: JsonObject): readonly Definition[] {
  if (!isObject(spec)) return [];
  const { group, names, scope, versions, validation } = spec;
  const kind = isObject(names) ? names.kind : undefined;
  if (typeof group !== "string" || typeof kind !== "string" || !Array.isArray(versions)) return [];
  const served = versions.filter(
    (one): one is JsonObject & { readonly name: string } =>
      isObject(one) && typeof one.name === "string" && one.served !== false,
  );
  const [best] = [...served].sort((a, b) => rankOf(b.name) - rankOf(a.name));
  if (!best) return [];
  const validated = isObject(best.schema) ? best.schema : isObject(validation) ? validation : {};
  const schema = isObject(validated.openAPIV3Schema) ? validated.openAPIV3Schema : {};
  return [{ group, version: best.name, kind, scope: scope === "Cluster" ? "cluster" : "namespaced", schema }];
}

/** Kubernetes' own order: v2 before v1, v1 before v1beta2, that before v1alpha1. */
function rankOf(version: string): number {
  const [, major = "0", stage, minor = "0"] = /^v(\d+)(?:(alpha|beta)(\d+))?$/.exec(version) ?? [];
  const stages = { alpha: 0, beta: 1 };
  const stability = stage === undefined ? 2 : stages[stage as keyof typeof stages];
  return version.startsWith("v") ? stability * 1e6 + Number(major) * 1e3 + Number(minor) : -1;
}

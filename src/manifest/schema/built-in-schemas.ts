import { argoCdApi } from "./data/argo-cd-api.ts";
import { coreApi } from "./data/core-api.ts";
import { kubernetesApis } from "./data/kubernetes-apis.ts";
import { readSchemaText, type SchemaText } from "./read-schema-text.ts";
import type { ObjectShape } from "./shape.ts";

const sources: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...coreApi, ...kubernetesApis, ...argoCdApi }),
);

// Memos of constants: what they hold does not depend on who asked first.
const texts = new Map<string, SchemaText>();
const versions = new Map<string, readonly string[]>();

function schemaText(apiVersion: string): SchemaText | undefined {
  const known = texts.get(apiVersion);
  if (known) return known;
  const source = sources.get(apiVersion);
  if (source === undefined) return undefined;
  const text = readSchemaText(source, builtInType);
  texts.set(apiVersion, text);
  return text;
}

/** A type by its apiVersion and name: `v1.PodSpec`. */
function builtInType(reference: string): ObjectShape {
  const dot = reference.lastIndexOf(".");
  const text = schemaText(reference.slice(0, dot));
  if (!text) throw new Error(`the schema data has no file for ${reference}`);
  return text.typeOf(reference.slice(dot + 1));
}

/** Kubernetes' and Argo CD's own kinds. */
export function builtInSchema(apiVersion: string, kind: string): ObjectShape | undefined {
  const text = schemaText(apiVersion);
  return text?.kinds.includes(kind) ? text.typeOf(kind) : undefined;
}

/** The metadata of every kind. */
export function metadataShape(): ObjectShape {
  return builtInType("meta/v1.ObjectMeta");
}

/** The kinds of an apiVersion; empty when it is not one of ours. */
export function builtInKinds(apiVersion: string): readonly string[] {
  return schemaText(apiVersion)?.kinds ?? [];
}

/** The apiVersions that have a kind of that name, in the order of the data. */
export function apiVersionsOf(kind: string): readonly string[] {
  const known = versions.get(kind);
  if (known) return known;
  const found = [...sources.keys()].filter((apiVersion) => builtInKinds(apiVersion).includes(kind));
  versions.set(kind, found);
  return found;
}

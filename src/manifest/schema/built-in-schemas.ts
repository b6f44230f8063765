import { groupBy } from "../group-by.ts";
import { perKind } from "../per-kind.ts";
import { argoCdApi } from "./data/argo-cd-api.ts";
import { coreApi } from "./data/core-api.ts";
import { customResources } from "./data/custom-resources.ts";
import { kubernetesApis } from "./data/kubernetes-apis.ts";
import { readSchemaText, type SchemaText } from "./read-schema-text.ts";
import type { ObjectShape } from "./shape.ts";

/** By apiVersion, or by the name of types that several share. Argo CD and Argo Rollouts share an apiVersion. */
const sources = groupBy(
  [coreApi, kubernetesApis, argoCdApi, customResources].flatMap((data) => Object.entries<string>(data)),
  ([home]) => home,
);

// Memos of constants: what they hold does not depend on who asked first.
const texts = new Map<string, readonly SchemaText[]>();
const versions = new Map<string, readonly string[]>();

function schemaTexts(home: string): readonly SchemaText[] {
  const known = texts.get(home);
  if (known) return known;
  const read = (sources.get(home) ?? []).map(([, source]) => readSchemaText(source, sharedType));
  texts.set(home, read);
  return read;
}

/** A type by its apiVersion and name: `v1.PodSpec`. */
export function sharedType(reference: string): ObjectShape {
  const dot = reference.lastIndexOf(".");
  const [text] = schemaTexts(reference.slice(0, dot));
  if (!text) throw new Error(`the schema data has no file for ${reference}`);
  return text.typeOf(reference.slice(dot + 1));
}

/** Kubernetes' and Argo CD's own kinds, and those of the operators that most platforms run. */
export const builtInSchema = perKind((apiVersion, kind) =>
  schemaTexts(apiVersion)
    .find((text) => text.kinds.includes(kind))
    ?.typeOf(kind),
);

/** The metadata of every kind. */
export function metadataShape(): ObjectShape {
  return sharedType("meta/v1.ObjectMeta");
}

/** The kinds of an apiVersion; empty when it is not one of ours. */
export function builtInKinds(apiVersion: string): readonly string[] {
  return schemaTexts(apiVersion).flatMap(({ kinds }) => kinds);
}

/** The apiVersions that have a kind of that name, in the order of the data. */
export function apiVersionsOf(kind: string): readonly string[] {
  const known = versions.get(kind);
  if (known) return known;
  const found = [...sources.keys()].filter((apiVersion) => builtInKinds(apiVersion).includes(kind));
  versions.set(kind, found);
  return found;
}

import { isObject, type Json, type JsonObject, type Manifest } from "../../manifest/manifest.ts";
import { dropNulls } from "../../simulation/drop-nulls.ts";
import type { AppProject, AppProjectSpec } from "../../simulation/project/app-project.ts";

/** An AppProject as Argo CD's decisions read it. What has a type that no field of theirs has is left out. */
export function appProjectOf({ metadata, spec }: Manifest): AppProject {
  const fields = isObject(spec) ? dropNulls(spec) : {};
  return { metadata: { name: metadata.name }, spec: plainFields(fields, plainItem) as AppProjectSpec };
}

function plainFields(object: JsonObject, itemOf: (item: Json) => Json | undefined): JsonObject {
  const fields = Object.entries(object).flatMap(([name, value]) => {
    if (Array.isArray(value)) return [[name, value.flatMap((item: Json) => itemOf(item) ?? [])]];
    return typeof value === "string" || typeof value === "boolean" ? [[name, value]] : [];
  });
  return Object.fromEntries(fields) as JsonObject;
}

function plainItem(item: Json): Json | undefined {
  return isObject(item) ? plainFields(item, textItem) : textItem(item);
}

function textItem(item: Json): Json | undefined {
  return typeof item === "string" ? item : undefined;
}

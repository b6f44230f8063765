import type { Finding } from "../../errors.ts";
import type { Platform } from "../platform.ts";
import { isRecord, listOf, oneOf, record, type Shape, text } from "../shape.ts";
import { findingsAt } from "./place.ts";

const parts = record({ apiVersion: text, kind: text, scope: oneOf("namespaced", "cluster"), types: text }, [
  "apiVersion",
  "kind",
  "scope",
  "types",
]);

const customResource: Shape = (value, field) => {
  const misfits = parts(value, field);
  if (misfits.length > 0 || !isRecord(value)) return misfits;
  const { kind, types } = value;
  if (String(types).startsWith(`kind ${kind} `)) return [];
  const message = `${field}.types does not begin with the kind ${kind}`;
  return [{ code: "wrong-value", field, message, fix: "import its definition again: tiphys import" }];
};

export function validateCustomResources({ name, site, customResources }: Platform): Finding[] {
  if (customResources === undefined) return [];
  return findingsAt(site, `platform "${name}"`, listOf(customResource)(customResources, "customResources"));
}

import type { Json } from "../manifest/manifest.ts";
import type { Variable, VariableSource } from "../model/container-knobs.ts";
import { compact } from "./compact.ts";

export function variablesOf(variables: Readonly<Record<string, Variable>> = {}): Json[] {
  return Object.entries(variables).map(([name, value]) => variable(name, value));
}

function variable(name: string, value: Variable): Json {
  if (typeof value === "string") return { name, value };
  if ("field" in value) return { name, valueFrom: { fieldRef: { fieldPath: value.field } } };
  if ("resource" in value) return { name, valueFrom: { resourceFieldRef: { resource: value.resource } } };
  const { key, optional } = value;
  return "secret" in value
    ? { name, valueFrom: { secretKeyRef: compact({ name: value.secret, key, optional }) } }
    : { name, valueFrom: { configMapKeyRef: compact({ name: value.configMap, key, optional }) } };
}

export function variableSourcesOf(sources: readonly VariableSource[] = []): Json[] {
  return sources.map((source) => {
    const { prefix, optional } = source;
    return "secret" in source
      ? compact({ prefix, secretRef: compact({ name: source.secret, optional }) })
      : compact({ prefix, configMapRef: compact({ name: source.configMap, optional }) });
  });
}

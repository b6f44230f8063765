import type { JsonObject } from "../../../manifest/manifest.ts";
import { GoList, type GoMap, type GoValue, mapOf } from "../go-template/values.ts";
import { normalizeName } from "../slug.ts";
import { flagField, objectField } from "./fields.ts";
import { parseSelector } from "./selector.ts";
import type { ClusterSecret, Scope } from "./spec.ts";
import { addValues } from "./values.ts";

const IN_CLUSTER: ClusterSecret = { name: "in-cluster", server: "https://kubernetes.default.svc" };
const SECRET_TYPE: readonly [string, string] = ["argocd.argoproj.io/secret-type", "cluster"];

/** One set for each selected cluster secret; the local cluster last, if it has no secret and nothing is selected by label. */
export function clusterParams(spec: JsonObject, scope: Scope): GoMap[] {
  const selectorSpec = objectField(spec, "selector");
  const selects = parseSelector(selectorSpec, "label");
  const secrets = (scope.clusters ?? []).filter((secret) => selects(labelsOf(secret)));
  const byName = new Map(secrets.map((secret) => [secret.name, secret]));
  const found = [...byName.values()].map((secret) => secretParams(secret, scope.language.goTemplate));
  const params = needsLocal(selectorSpec, [...byName.values()]) ? [...found, basicParams(IN_CLUSTER)] : found;
  const sets = params.map((set) => addValues(set, spec, scope.language));
  if (!flagField(spec, "flatList")) return sets;
  return [mapOf([["clusters", new GoList(sets, "map[string]interface {}", sets.length === 0)]])];
}

function labelsOf({ labels = {} }: ClusterSecret): Map<string, string> {
  return new Map([...Object.entries(labels), SECRET_TYPE]);
}

function needsLocal(selector: JsonObject, secrets: readonly ClusterSecret[]): boolean {
  const selective = ["matchLabels", "matchExpressions"].some(
    (key) => Object.keys(selector[key] ?? {}).length > 0,
  );
  return !selective && !secrets.some(({ server }) => server === IN_CLUSTER.server);
}

function basicParams({ name, server, project = "" }: ClusterSecret): GoMap {
  return mapOf(Object.entries({ name, nameNormalized: normalizeName(name), server, project }));
}

function secretParams(secret: ClusterSecret, goTemplate: boolean): GoMap {
  const params = basicParams(secret);
  const labels = [...labelsOf(secret)];
  const annotations = Object.entries(secret.annotations ?? {});
  if (goTemplate) {
    const metadata: [string, GoValue][] = [["labels", mapOf(labels, "string")]];
    if (annotations.length > 0) metadata.unshift(["annotations", mapOf(annotations, "string")]);
    params.entries.set("metadata", mapOf(metadata));
    return params;
  }
  for (const [key, value] of annotations) params.entries.set(`metadata.annotations.${key}`, value);
  for (const [key, value] of labels) params.entries.set(`metadata.labels.${key}`, value);
  return params;
}

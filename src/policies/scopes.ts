import { once } from "../manifest/once.ts";
import { perKind } from "../manifest/per-kind.ts";
import { type Scope, scopeOf } from "../manifest/scope.ts";
import type { Rendered } from "../model/policy.ts";
import { objectAt, objectsAt, textAt } from "./fields.ts";
import { objectsOfKind } from "./of-kind.ts";

export type ScopeOf = (apiVersion: string, kind: string) => Scope | undefined;

/** Whether objects of a kind have a namespace, by the CustomResourceDefinitions among the objects, then as everywhere. */
export const scopesIn = once((rendered: Rendered): ScopeOf => {
  const { customResources } = rendered;
  const defined = new Map<string, Scope>();
  for (const { manifest } of objectsOfKind(rendered, "CustomResourceDefinition")) {
    const scope = textAt(manifest.spec, "scope") === "Cluster" ? "cluster" : "namespaced";
    const kind = textAt(objectAt(manifest.spec, "names"), "kind");
    for (const version of objectsAt(manifest.spec, "versions"))
      defined.set(`${textAt(manifest.spec, "group")}/${textAt(version, "name")}/${kind}`, scope);
  }
  return perKind(
    (apiVersion, kind) => defined.get(`${apiVersion}/${kind}`) ?? scopeOf(apiVersion, kind, customResources),
  );
});

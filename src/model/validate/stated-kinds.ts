import type { CustomResource } from "../../manifest/schema/imported-schema.ts";
import { type Scope, scopeOf } from "../../manifest/scope.ts";
import type { Kinds } from "../chart.ts";
import type { Misfit } from "../shape.ts";

/** Kinds in the list of the other scope: the AppProject would permit nothing by them. */
export function kindsInTheWrongList(
  { cluster = [], namespaced = [] }: Kinds,
  field: string,
  customResources: readonly CustomResource[] = [],
): readonly Misfit[] {
  const found = (kinds: readonly string[], list: Scope, scope: Scope) =>
    kinds.flatMap((kind, index) =>
      kindsOfScope(scope, kind, `${field}.${list}[${index}]`, customResources, `list it under ${scope}`),
    );
  return [...found(cluster, "cluster", "namespaced"), ...found(namespaced, "namespaced", "cluster")];
}

/** A list states no versions: a kind has the same scope in all of them. */
export function kindsOfScope(
  scope: Scope,
  stated: string,
  field: string,
  customResources: readonly CustomResource[],
  fix: string,
): readonly Misfit[] {
  const slash = stated.lastIndexOf("/");
  const [group, kind] = [stated.slice(0, Math.max(slash, 0)), stated.slice(slash + 1)];
  const own = customResources.find((one) => `${one.apiVersion.split("/")[0]}/${one.kind}` === stated)?.scope;
  const versions = ["v1", "v1beta1", "v1alpha1"].map((one) => (group ? `${group}/${one}` : one));
  const isOfScope = own ? own === scope : versions.some((one) => scopeOf(one, kind, undefined) === scope);
  if (!isOfScope) return [];
  const message = `${field} is "${stated}", which is ${scope === "cluster" ? "of the cluster" : "of a namespace"}`;
  return [{ code: "wrong-scope", field, message, fix }];
}

import { matchesPath } from "../text/path-pattern.ts";
import type { AppProject, ResourceItem } from "./app-project.ts";
import type { Permit } from "./permit.ts";

export interface ResourceQuestion {
  /** Empty or absent for the core group. */
  readonly group?: string | undefined;
  readonly kind: string;
  readonly name?: string | undefined;
  readonly namespaced: boolean;
}

/** Whether a project permits a kind: some entry of the whitelist must match and none of the blacklist may. */
export function permitResource({ spec = {} }: AppProject, resource: ResourceQuestion): Permit {
  const scope = resource.namespaced ? "namespace" : "cluster";
  const whitelist = spec[`${scope}ResourceWhitelist`];
  const name = `${resource.group || "core"}/${resource.kind}`;
  const refusing = find(spec[`${scope}ResourceBlacklist`], resource);
  if (refusing >= 0)
    return { permitted: false, because: `${scope}ResourceBlacklist[${refusing}] refuses ${name}` };
  if (resource.namespaced && !whitelist) {
    return {
      permitted: true,
      because: "without namespaceResourceWhitelist every namespaced kind is permitted",
    };
  }
  const permitting = find(whitelist, resource);
  if (permitting >= 0)
    return { permitted: true, because: `${scope}ResourceWhitelist[${permitting}] permits ${name}` };
  return { permitted: false, because: `no entry of ${scope}ResourceWhitelist matches ${name}` };
}

/** Only entries for cluster-scoped kinds look at the name, and only if they have one. */
function find(
  list: readonly ResourceItem[] | null | undefined,
  { group = "", kind, name = "", namespaced }: ResourceQuestion,
): number {
  return (list ?? []).findIndex(
    (item) =>
      matchesPath(item.kind ?? "", kind) &&
      matchesPath(item.group ?? "", group) &&
      (namespaced || !item.name || matchesPath(item.name, name)),
  );
}

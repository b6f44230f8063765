import { groupOf, type Manifest } from "../manifest/manifest.ts";
import { once } from "../manifest/once.ts";
import { perKind } from "../manifest/per-kind.ts";
import type { CustomResource } from "../manifest/schema/imported-schema.ts";
import { type Scope, scopeOf } from "../manifest/scope.ts";
import type { IgnoreDifferences } from "../model/sync.ts";
import { ownedByTheCluster } from "./ignore-differences.ts";

/** A kind that is in use. */
export interface KindInUse {
  readonly group: string;
  readonly kind: string;
  /** Absent for a custom resource that nobody here knows and that states no namespace. */
  readonly scope?: Scope;
}

/** All that Argo CD's own objects have to know of the objects that are deployed. */
export interface Outline {
  readonly kinds: readonly KindInUse[];
  /** Those that the objects state. */
  readonly namespaces: readonly string[];
  /** Fields that something in the cluster owns: Argo CD must neither report nor undo them. */
  readonly owned: readonly IgnoreDifferences[];
  /** Some object is one that Argo CD itself reads, wherever it is. */
  readonly isForArgoCd: boolean;
}

const none: readonly CustomResource[] = [];

export function outlineOf(
  manifests: readonly Manifest[],
  customResources: readonly CustomResource[] = none,
): Outline {
  const inUse = kindsInUse(customResources);
  const kinds = new Set<KindInUse>();
  const namespaces = new Set<string>();
  for (const { apiVersion, kind, metadata } of manifests) {
    const { stated, placed } = inUse(apiVersion, kind);
    kinds.add(metadata.namespace ? placed : stated);
    if (metadata.namespace !== undefined) namespaces.add(metadata.namespace);
  }
  return {
    kinds: [...kinds],
    namespaces: [...namespaces],
    owned: ownedByTheCluster(manifests),
    isForArgoCd: manifests.some(isReadByArgoCd),
  };
}

const kindsInUse = once((customResources: readonly CustomResource[]) =>
  perKind((apiVersion, kind) => {
    const group = groupOf(apiVersion);
    const scope = scopeOf(apiVersion, kind, customResources);
    const stated: KindInUse = { group, kind, ...(scope && { scope }) };
    // Of a kind that nobody knows, an object with a namespace tells that it has one.
    return { stated, placed: scope ? stated : { ...stated, scope: "namespaced" as const } };
  }),
);

function isReadByArgoCd({ apiVersion, kind, metadata }: Manifest): boolean {
  if (groupOf(apiVersion) === "argoproj.io") return /^(?:Application|ApplicationSet|AppProject)$/.test(kind);
  return (kind === "ConfigMap" || kind === "Secret") && metadata.name.startsWith("argocd");
}

import { groupOf, type Manifest } from "../manifest/manifest.ts";
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

export function outlineOf(
  manifests: readonly Manifest[],
  customResources: readonly CustomResource[] | undefined,
): Outline {
  const kinds = new Map<string, KindInUse>();
  const namespaces = new Set<string>();
  for (const { apiVersion, kind, metadata } of manifests) {
    const scope =
      scopeOf(apiVersion, kind, customResources) ?? (metadata.namespace ? "namespaced" : undefined);
    kinds.set(`${apiVersion}/${kind} ${scope}`, {
      group: groupOf(apiVersion),
      kind,
      ...(scope && { scope }),
    });
    if (metadata.namespace !== undefined) namespaces.add(metadata.namespace);
  }
  return {
    kinds: [...kinds.values()],
    namespaces: [...namespaces],
    owned: ownedByTheCluster(manifests),
    isForArgoCd: manifests.some(isReadByArgoCd),
  };
}

function isReadByArgoCd({ apiVersion, kind, metadata }: Manifest): boolean {
  if (groupOf(apiVersion) === "argoproj.io") return /^(?:Application|ApplicationSet|AppProject)$/.test(kind);
  return (kind === "ConfigMap" || kind === "Secret") && metadata.name.startsWith("argocd");
}

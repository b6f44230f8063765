import { groupOf, isObject, type Json, type Manifest } from "../manifest/manifest.ts";
import { scopeOf } from "../manifest/scope.ts";
import type { IgnoreDifferences } from "../model/sync.ts";

/** A kind that is in use. */
export interface KindInUse {
  readonly group: string;
  readonly kind: string;
  /** Absent for a custom resource that nobody here knows and that states no namespace. */
  readonly scope?: "namespaced" | "cluster";
}

/** All that Argo CD's own objects have to know of the objects that are deployed. */
export interface Outline {
  readonly kinds: readonly KindInUse[];
  /** Those that the objects state. */
  readonly namespaces: readonly string[];
  /** The counts that autoscalers own: Argo CD must neither report nor undo them. */
  readonly autoscaled: readonly IgnoreDifferences[];
  /** Some object is one that Argo CD itself reads, wherever it is. */
  readonly isForArgoCd: boolean;
}

export function outlineOf(manifests: readonly Manifest[]): Outline {
  const kinds = new Map<string, KindInUse>();
  const namespaces = new Set<string>();
  for (const { apiVersion, kind, metadata } of manifests) {
    const scope = scopeOf(apiVersion, kind) ?? (metadata.namespace ? "namespaced" : undefined);
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
    autoscaled: manifests.flatMap(autoscaledReplicas),
    isForArgoCd: manifests.some(isReadByArgoCd),
  };
}

function isReadByArgoCd({ apiVersion, kind, metadata }: Manifest): boolean {
  if (groupOf(apiVersion) === "argoproj.io") return /^(?:Application|ApplicationSet|AppProject)$/.test(kind);
  return (kind === "ConfigMap" || kind === "Secret") && metadata.name.startsWith("argocd");
}

function autoscaledReplicas(manifest: Manifest): readonly IgnoreDifferences[] {
  const target = scaleTargetOf(manifest);
  if (!isObject(target)) return [];
  const group = groupOf(String(target.apiVersion ?? ""));
  return [{ group, kind: String(target.kind), name: String(target.name), jsonPointers: ["/spec/replicas"] }];
}

function scaleTargetOf({ kind, spec }: Manifest): Json | undefined {
  const isAutoscaler = kind === "HorizontalPodAutoscaler" || kind === "ScaledObject";
  return isAutoscaler && isObject(spec) ? spec.scaleTargetRef : undefined;
}

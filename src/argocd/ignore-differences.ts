import { groupOf, isObject, type Json, type Manifest } from "../manifest/manifest.ts";
import type { IgnoreDifferences } from "../model/sync.ts";

/** The counts that autoscalers own: Argo CD must neither report nor undo them. */
export function autoscaledReplicas(manifests: readonly Manifest[]): readonly IgnoreDifferences[] {
  return manifests.flatMap((manifest) => {
    const target = targetOf(manifest);
    if (!isObject(target)) return [];
    const group = groupOf(String(target.apiVersion ?? ""));
    return [
      { group, kind: String(target.kind), name: String(target.name), jsonPointers: ["/spec/replicas"] },
    ];
  });
}

function targetOf({ kind, spec }: Manifest): Json | undefined {
  const isAutoscaler = kind === "HorizontalPodAutoscaler" || kind === "ScaledObject";
  return isAutoscaler && isObject(spec) ? spec.scaleTargetRef : undefined;
}

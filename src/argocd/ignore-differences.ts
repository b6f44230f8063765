import { groupOf, isObject, type Json, type Manifest } from "../manifest/manifest.ts";
import type { IgnoreDifferences } from "../model/sync.ts";

/** Fields that something in the cluster owns. */
export function ownedByTheCluster(manifests: readonly Manifest[]): readonly IgnoreDifferences[] {
  return [...autoscaledReplicas(manifests), ...splitTraffic(manifests)];
}

/** The counts that autoscalers own: Argo CD must neither report nor undo them. */
function autoscaledReplicas(manifests: readonly Manifest[]): readonly IgnoreDifferences[] {
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

const plugin = "argoproj-labs/gatewayAPI";

/** The weights that a canary moves by the Gateway API. */
function splitTraffic(manifests: readonly Manifest[]): readonly IgnoreDifferences[] {
  return manifests.flatMap(({ kind, spec }) => {
    const path =
      kind === "Rollout" ? ["strategy", "canary", "trafficRouting", "plugins", plugin, "httpRoutes"] : [];
    const routes = path.reduce<Json | undefined>(
      (value, step) => (isObject(value) ? value[step] : undefined),
      spec,
    );
    if (kind !== "Rollout" || !Array.isArray(routes)) return [];
    return routes.flatMap((route) => (isObject(route) ? [weightsOf(String(route.name))] : []));
  });
}

function weightsOf(name: string): IgnoreDifferences {
  const group = "gateway.networking.k8s.io";
  return { group, kind: "HTTPRoute", name, jqPathExpressions: [".spec.rules[]?.backendRefs[]?.weight"] };
}

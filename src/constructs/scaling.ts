import type { Json, Manifest } from "../manifest/manifest.ts";
import { isEventScaling } from "../model/facets/event-scaling.ts";
import type { Replicas } from "../model/knobs.ts";
import type { ResolvedService } from "../model/resolve.ts";
import type { Preset } from "../model/service.ts";
import { compact } from "./compact.ts";
import { metadataOf, podSelectorOf } from "./labels.ts";
import { runnerOf } from "./runner.ts";

export function autoscalerOf(service: ResolvedService): Manifest[] {
  const { replicas } = service.knobs;
  if (typeof replicas !== "object" || isEventScaling(replicas)) return [];
  const { min, max, memory, cpu = memory === undefined ? 80 : undefined, behavior } = replicas;
  return [
    {
      apiVersion: "autoscaling/v2",
      kind: "HorizontalPodAutoscaler",
      metadata: metadataOf(service),
      spec: compact({
        scaleTargetRef: { ...runnerOf(service) },
        minReplicas: min,
        maxReplicas: max,
        metrics: [...utilization("cpu", cpu), ...utilization("memory", memory)],
        behavior,
      }),
    },
  ];
}

function utilization(name: string, percent: number | undefined): Json[] {
  if (percent === undefined) return [];
  return [
    { type: "Resource", resource: { name, target: { type: "Utilization", averageUtilization: percent } } },
  ];
}

/** A drain does not ask for the pods of a DaemonSet. */
function isReplicated(preset: Preset): boolean {
  return preset === "web" || preset === "worker" || preset === "stateful";
}

/** One pod at a time may be evicted, where a second one can take over. */
export function disruptionBudgetOf(service: ResolvedService): Manifest[] {
  const { preset, knobs } = service;
  const { replicas = 1, disruptionBudget } = knobs;
  if (!isReplicated(preset) || disruptionBudget === false) return [];
  if (!disruptionBudget && leastOf(replicas) < 2) return [];
  return [
    {
      apiVersion: "policy/v1",
      kind: "PodDisruptionBudget",
      metadata: metadataOf(service),
      spec: {
        ...(disruptionBudget ?? { maxUnavailable: 1 }),
        selector: { matchLabels: podSelectorOf(service) },
      },
    },
  ];
}

/** The fewest that run; of a count that somebody else keeps, one is all that is known. */
function leastOf(replicas: Replicas): number {
  if (replicas === "unmanaged") return 1;
  return typeof replicas === "number" ? replicas : replicas.min;
}

import type { ResolvedService } from "../model/resolve.ts";

export interface ScaleTarget {
  readonly apiVersion: string;
  readonly kind: "Deployment" | "StatefulSet" | "Rollout";
  readonly name: string;
}

/** What runs the service's pods, and is scaled. */
export function scaleTargetOf({ name, preset, knobs }: ResolvedService): ScaleTarget {
  if (typeof knobs.strategy === "object")
    return { apiVersion: "argoproj.io/v1alpha1", kind: "Rollout", name };
  return { apiVersion: "apps/v1", kind: preset === "stateful" ? "StatefulSet" : "Deployment", name };
}

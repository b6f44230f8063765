import type { ResolvedService } from "../model/resolve.ts";

export interface Runner {
  readonly apiVersion: string;
  readonly kind: "CronJob" | "DaemonSet" | "Deployment" | "Rollout" | "StatefulSet";
  readonly name: string;
}

const workloads = {
  web: "Deployment",
  worker: "Deployment",
  stateful: "StatefulSet",
  daemon: "DaemonSet",
  custom: "Deployment",
} as const;

/** What runs the service's pods: autoscalers target it. */
export function runnerOf({ name, preset, knobs }: ResolvedService): Runner {
  if (typeof knobs.strategy === "object")
    return { apiVersion: "argoproj.io/v1alpha1", kind: "Rollout", name };
  if (preset === "cron-job") return { apiVersion: "batch/v1", kind: "CronJob", name };
  return { apiVersion: "apps/v1", kind: workloads[preset], name };
}

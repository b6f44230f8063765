import type { JsonObject, Manifest } from "../manifest/manifest.ts";
import type { ResolvedService } from "../model/resolve.ts";
import { claimSpec } from "./claims.ts";
import { compact } from "./compact.ts";
import { metadataOf, podSelectorOf } from "./labels.ts";
import { podTemplate, spreadOf } from "./pod.ts";

/** What keeps the pods running, by preset; none for a service that is all `build`. */
export function workloadOf(service: ResolvedService): Manifest[] {
  switch (service.preset) {
    case "web":
    case "worker":
      return [deployment(service)];
    case "stateful":
      return [statefulSet(service)];
    case "cron-job":
      return [cronJob(service)];
    case "daemon":
      return [daemonSet(service)];
    case "custom":
      return [];
  }
}

function deployment(service: ResolvedService): Manifest {
  const { rollout = {} } = service.knobs;
  return {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: metadataOf(service),
    spec: compact(replicated(service), {
      progressDeadlineSeconds: rollout.deadline,
      strategy: strategyOf(rollout),
    }),
  };
}

type Rollout = NonNullable<ResolvedService["knobs"]["rollout"]>;

function strategyOf({ strategy, maxSurge, maxUnavailable, partition }: Rollout): JsonObject {
  const rollingUpdate = compact({ maxSurge, maxUnavailable, partition });
  const rolling = Object.keys(rollingUpdate).length > 0;
  return compact({ type: strategy ?? (rolling ? "RollingUpdate" : undefined), rollingUpdate });
}

function statefulSet(service: ResolvedService): Manifest {
  const { name, knobs } = service;
  const { storage, rollout = {} } = knobs;
  return {
    apiVersion: "apps/v1",
    kind: "StatefulSet",
    metadata: metadataOf(service),
    spec: compact(replicated(service), {
      serviceName: name,
      updateStrategy: strategyOf(rollout),
      podManagementPolicy: rollout.parallel ? "Parallel" : undefined,
      volumeClaimTemplates: storage ? [{ metadata: { name: `${name}-data` }, spec: claimSpec(storage) }] : [],
    }),
  };
}

function daemonSet(service: ResolvedService): Manifest {
  return {
    apiVersion: "apps/v1",
    kind: "DaemonSet",
    metadata: metadataOf(service),
    spec: compact(lasting(service, podTemplate(service)), {
      updateStrategy: strategyOf(service.knobs.rollout ?? {}),
    }),
  };
}

function cronJob(service: ResolvedService): Manifest {
  const { knobs } = service;
  const { startingDeadline = 300, history = {} } = knobs;
  return {
    apiVersion: "batch/v1",
    kind: "CronJob",
    metadata: metadataOf(service),
    spec: compact({
      // Absent from the base where every environment states it.
      schedule: knobs.schedule,
      timeZone: knobs.timeZone,
      suspend: knobs.suspend,
      concurrencyPolicy: knobs.concurrency ?? "Forbid",
      startingDeadlineSeconds: startingDeadline === false ? undefined : startingDeadline,
      successfulJobsHistoryLimit: history.successful,
      failedJobsHistoryLimit: history.failed,
      jobTemplate: {
        spec: compact({
          activeDeadlineSeconds: knobs.deadline,
          ttlSecondsAfterFinished: knobs.keepFinished,
          backoffLimit: knobs.retries ?? 2,
          template: podTemplate(service, { restartPolicy: knobs.restartPolicy ?? "Never" }),
        }),
      },
    }),
  };
}

function replicated(service: ResolvedService): JsonObject {
  return compact(countOf(service), lasting(service, podTemplate(service, spreadOf(service))));
}

function lasting(service: ResolvedService, template: JsonObject): JsonObject {
  const { rollout = {} } = service.knobs;
  return compact({
    minReadySeconds: rollout.minReady,
    revisionHistoryLimit: rollout.history,
    selector: { matchLabels: podSelectorOf(service) },
    template,
  });
}

/** An autoscaler, or whoever else counts, owns the count: then the workload says none at all. */
function countOf({ knobs }: ResolvedService): JsonObject {
  const { replicas = 1, strategy } = knobs;
  // A Rollout runs the pods.
  if (typeof strategy === "object" && strategy.deployment === "scaled-down") return { replicas: 0 };
  return typeof replicas === "number" ? { replicas } : {};
}

import type { JsonObject, Manifest } from "../manifest/manifest.ts";
import type { ResolvedService } from "../model/resolve.ts";
import { compact } from "./compact.ts";
import { labelsOf, selectorOf } from "./labels.ts";
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
    case "custom":
      return [];
  }
}

function deployment(service: ResolvedService): Manifest {
  return {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name: service.name, labels: labelsOf(service) },
    spec: replicated(service),
  };
}

function statefulSet(service: ResolvedService): Manifest {
  const { name, knobs } = service;
  return {
    apiVersion: "apps/v1",
    kind: "StatefulSet",
    metadata: { name, labels: labelsOf(service) },
    spec: {
      serviceName: name,
      ...replicated(service),
      ...(knobs.storage && { volumeClaimTemplates: [claim(name, knobs.storage)] }),
    },
  };
}

function claim(name: string, storage: NonNullable<ResolvedService["knobs"]["storage"]>): JsonObject {
  return {
    metadata: { name: `${name}-data` },
    spec: compact({
      accessModes: [storage.accessMode ?? "ReadWriteOnce"],
      storageClassName: storage.className,
      resources: { requests: { storage: storage.size } },
    }),
  };
}

function cronJob(service: ResolvedService): Manifest {
  const { name, knobs } = service;
  return {
    apiVersion: "batch/v1",
    kind: "CronJob",
    metadata: { name, labels: labelsOf(service) },
    spec: compact({
      // Absent from the base where every environment states it.
      schedule: knobs.schedule,
      timeZone: knobs.timeZone,
      suspend: knobs.suspend,
      concurrencyPolicy: knobs.concurrency ?? "Forbid",
      startingDeadlineSeconds: knobs.startingDeadline ?? 300,
      jobTemplate: {
        spec: compact({
          activeDeadlineSeconds: knobs.deadline,
          backoffLimit: knobs.retries ?? 2,
          template: podTemplate(service, { restartPolicy: "Never" }),
        }),
      },
    }),
  };
}

/** An autoscaler owns the count: then the workload says none at all. */
function replicated(service: ResolvedService): JsonObject {
  const { replicas = 1 } = service.knobs;
  return {
    ...(typeof replicas === "number" ? { replicas } : {}),
    selector: { matchLabels: selectorOf(service.name) },
    template: podTemplate(service, spreadOf(service)),
  };
}

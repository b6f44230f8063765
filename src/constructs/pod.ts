import type { Json, JsonObject } from "../manifest/manifest.ts";
import type { ResolvedService } from "../model/resolve.ts";
import { compact } from "./compact.ts";
import { containerOf } from "./container.ts";
import { filesChecksum, volumesOf } from "./files.ts";
import { labelsOf, selectorOf } from "./labels.ts";
import { podSecurity } from "./security.ts";

/** The pod template of every workload; `extra` is what the workload's kind adds to the pod's spec. */
export function podTemplate(service: ResolvedService, extra: JsonObject = {}): JsonObject {
  const { knobs } = service;
  return {
    metadata: compact({
      labels: labelsOf(service),
      annotations: { ...filesChecksum(knobs), ...knobs.podAnnotations },
    }),
    spec: compact({
      ...accountOf(service),
      securityContext: podSecurity(knobs),
      terminationGracePeriodSeconds: knobs.gracePeriod,
      priorityClassName: knobs.priorityClass,
      nodeSelector: knobs.nodeSelector,
      containers: [containerOf(service)],
      volumes: volumesOf(service),
      ...extra,
    }),
  };
}

function accountOf({ name, knobs }: ResolvedService): JsonObject {
  const account = knobs.serviceAccount ?? {};
  if (account === false) return { automountServiceAccountToken: false };
  return { serviceAccountName: account.name ?? name, automountServiceAccountToken: account.token ?? false };
}

const everywhere = [
  { topologyKey: "topology.kubernetes.io/zone" },
  { topologyKey: "kubernetes.io/hostname" },
];

/** Replicas keep apart, as far as the cluster allows: zones first, then nodes. */
export function spreadOf({ name, knobs }: ResolvedService): JsonObject {
  if (knobs.spread === false) return {};
  const constraints: Json[] = (knobs.spread ?? everywhere).map((spread) => ({
    maxSkew: 1,
    whenUnsatisfiable: "ScheduleAnyway",
    ...spread,
    labelSelector: { matchLabels: selectorOf(name) },
  }));
  return { topologySpreadConstraints: constraints };
}

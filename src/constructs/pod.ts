import type { Json, JsonObject } from "../manifest/manifest.ts";
import type { TolerationKnob } from "../model/knobs.ts";
import type { ResolvedService } from "../model/resolve.ts";
import { compact } from "./compact.ts";
import { containerOf, extraContainers } from "./container.ts";
import { configChecksum } from "./facets/config.ts";
import { podLabelsOf, podSelectorOf } from "./labels.ts";
import { podSecurity } from "./security.ts";
import { accountOf } from "./service-account.ts";
import { volumesOf } from "./volumes.ts";

/** The pod template of every workload; `extra` is what the workload's kind adds to the pod's spec. */
export function podTemplate(service: ResolvedService, extra: JsonObject = {}): JsonObject {
  const { knobs } = service;
  return {
    metadata: compact({
      labels: podLabelsOf(service),
      annotations: compact(configChecksum(knobs), knobs.podAnnotations ?? {}),
    }),
    spec: compact(
      accountOf(service),
      {
        securityContext: podSecurity(knobs),
        terminationGracePeriodSeconds: knobs.gracePeriod,
        priorityClassName: knobs.priorityClass,
        nodeSelector: knobs.nodeSelector,
        tolerations: knobs.tolerations?.map(toleration),
        imagePullSecrets: knobs.imagePullSecrets?.map((name) => ({ name })),
        hostAliases: Object.entries(knobs.hostAliases ?? {}).map(([ip, hostnames]) => ({ ip, hostnames })),
        initContainers: extraContainers(service, "initContainers"),
        containers: [containerOf(service), ...extraContainers(service, "sidecars")],
        volumes: volumesOf(service),
      },
      extra,
    ),
  };
}

function toleration({ key, value, effect, seconds }: TolerationKnob): JsonObject {
  const operator = value === undefined ? "Exists" : "Equal";
  return compact({ key, operator, value, effect, tolerationSeconds: seconds });
}

const everywhere = [
  { topologyKey: "topology.kubernetes.io/zone" },
  { topologyKey: "kubernetes.io/hostname" },
];

/** Replicas keep apart, as far as the cluster allows: zones first, then nodes. */
export function spreadOf(service: ResolvedService): JsonObject {
  const { spread = everywhere } = service.knobs;
  if (spread === false) return {};
  const constraints: Json[] = spread.map((one) => ({
    maxSkew: 1,
    whenUnsatisfiable: "ScheduleAnyway",
    ...one,
    labelSelector: { matchLabels: podSelectorOf(service) },
  }));
  return { topologySpreadConstraints: constraints };
}

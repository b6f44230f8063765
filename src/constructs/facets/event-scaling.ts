import type { JsonObject, Manifest } from "../../manifest/manifest.ts";
import {
  type EventScaling,
  isEventScaling,
  type TextOrVariable,
  type Trigger,
  type TriggerKinds,
} from "../../model/facets/event-scaling.ts";
import type { ResolvedService } from "../../model/resolve.ts";
import { compact } from "../compact.ts";
import { metadataOf } from "../labels.ts";
import { runnerOf } from "../runner.ts";

/** KEDA's ScaledObject, which makes the HorizontalPodAutoscaler, and how its triggers sign in. */
export function eventScalingOf(service: ResolvedService): Manifest[] {
  const { replicas } = service.knobs;
  if (!isEventScaling(replicas)) return [];
  return [scaledObject(service, replicas), ...authentications(service, replicas)];
}

function scaledObject(service: ResolvedService, stated: EventScaling): Manifest {
  const { min, max, triggers, interval, cooldown, fallback, behavior } = stated;
  return {
    apiVersion: "keda.sh/v1alpha1",
    kind: "ScaledObject",
    metadata: metadataOf(service),
    spec: compact({
      scaleTargetRef: { ...runnerOf(service) },
      minReplicaCount: min,
      maxReplicaCount: max,
      pollingInterval: interval,
      cooldownPeriod: cooldown,
      fallback: fallback && { failureThreshold: fallback.failures, replicas: fallback.replicas },
      advanced: behavior && { horizontalPodAutoscalerConfig: { behavior } },
      triggers: Object.entries(triggers).map(([name, trigger]) => triggerOf(service, name, trigger)),
    }),
  };
}

function triggerOf(service: ResolvedService, name: string, trigger: Trigger): JsonObject {
  const { type, metadata } = described(trigger);
  const isUtilization = type === "cpu" || type === "memory";
  return compact({
    type,
    name,
    metricType: isUtilization ? "Utilization" : undefined,
    metadata: { ...metadata, ...trigger.metadata },
    authenticationRef: trigger.authentication && { name: authenticationName(service, name) },
  });
}

interface Kind<T> {
  /** KEDA's name, where it is another one. */
  readonly type?: string;
  readonly metadata: (knob: T) => JsonObject;
}

/** KEDA's own words; every value is a text there. */
const kinds: { readonly [K in keyof TriggerKinds]: Kind<TriggerKinds[K]> } = {
  kafka: {
    metadata: ({ brokers, group, topic, lag }) =>
      compact({
        ...textOrVariable("bootstrapServers", brokers),
        consumerGroup: group,
        topic,
        lagThreshold: lag?.toString(),
      }),
  },
  prometheus: {
    metadata: ({ address, query, perReplica }) => ({
      serverAddress: address,
      query,
      threshold: String(perReplica),
    }),
  },
  cron: {
    metadata: ({ timeZone, from, until, replicas }) => ({
      timezone: timeZone,
      start: from,
      end: until,
      desiredReplicas: String(replicas),
    }),
  },
  sqs: {
    type: "aws-sqs-queue",
    metadata: ({ queue, region, perReplica }) =>
      compact({
        ...textOrVariable("queueURL", queue),
        awsRegion: region,
        queueLength: perReplica?.toString(),
      }),
  },
  rabbitmq: {
    metadata: ({ host, queue, perReplica, of = "waiting" }) =>
      compact({
        hostFromEnv: host?.variable,
        queueName: queue,
        mode: of === "waiting" ? "QueueLength" : "MessageRate",
        value: String(perReplica),
      }),
  },
  cpu: { metadata: (percent) => ({ value: String(percent) }) },
  memory: { metadata: (percent) => ({ value: String(percent) }) },
};

function described(trigger: Trigger): { readonly type: string; readonly metadata: JsonObject } {
  if ("type" in trigger) return { type: trigger.type, metadata: {} };
  const [name, knob] = Object.entries(trigger).find(([key]) => Object.hasOwn(kinds, key)) ?? ["", undefined];
  const { type = name, metadata } = kinds[name as keyof TriggerKinds] as Kind<unknown>;
  return { type, metadata: metadata(knob) };
}

function textOrVariable(name: string, value: TextOrVariable): JsonObject {
  return typeof value === "string" ? { [name]: value } : { [`${name}FromEnv`]: value.variable };
}

function authentications(service: ResolvedService, { triggers }: EventScaling): Manifest[] {
  return Object.entries(triggers).flatMap(([name, { authentication }]) => {
    if (!authentication) return [];
    const { secrets = {}, podIdentity } = authentication;
    const secretTargetRef = Object.entries(secrets).map(([parameter, { secret, key }]) => ({
      parameter,
      name: secret,
      key,
    }));
    return [
      {
        apiVersion: "keda.sh/v1alpha1",
        kind: "TriggerAuthentication",
        metadata: metadataOf(service, authenticationName(service, name)),
        spec: compact({ secretTargetRef, podIdentity: podIdentity && { provider: podIdentity } }),
      },
    ];
  });
}

function authenticationName({ name }: ResolvedService, trigger: string): string {
  return `${name}-${trigger}`;
}

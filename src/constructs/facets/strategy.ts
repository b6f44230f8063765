import type { JsonObject, Manifest } from "../../manifest/manifest.ts";
import {
  type BlueGreenKnob,
  type CanaryKnob,
  type CanaryStep,
  type TrafficKnob,
  untilPromoted,
} from "../../model/facets/strategy.ts";
import type { ResolvedService } from "../../model/resolve.ts";
import { compact } from "../compact.ts";
import { kubernetesServiceOf } from "../kubernetes-services.ts";
import { metadataOf } from "../labels.ts";
import { runnerOf } from "../runner.ts";
import { analysisTemplates, measure } from "./analysis.ts";

/** A Rollout that runs the Deployment's pods, with the Kubernetes Services and the metrics that it needs. */
export function strategyOf(service: ResolvedService): Manifest[] {
  const { strategy } = service.knobs;
  if (typeof strategy !== "object") return [];
  return [
    rollout(
      service,
      "canary" in strategy ? canary(service, strategy.canary) : blueGreen(service, strategy.blueGreen),
    ),
    ...secondService(service),
    ...analysisTemplates(service),
  ];
}

// Its pods serve until the Deployment's are ready again.
const last = { "argocd.argoproj.io/sync-options": "PruneLast=true" };

function rollout(service: ResolvedService, strategy: JsonObject): Manifest {
  const { name, knobs } = service;
  const { replicas = 1, rollout = {} } = knobs;
  const { apiVersion, kind } = runnerOf(service);
  return {
    apiVersion,
    kind,
    metadata: metadataOf(service, name, last),
    spec: compact({
      replicas: typeof replicas === "number" ? replicas : undefined,
      minReadySeconds: rollout.minReady,
      revisionHistoryLimit: rollout.history,
      progressDeadlineSeconds: rollout.deadline,
      workloadRef: { apiVersion: "apps/v1", kind: "Deployment", name, scaleDown: "never" },
      strategy,
    }),
  };
}

function canary(service: ResolvedService, { steps, traffic }: CanaryKnob): JsonObject {
  const { maxSurge, maxUnavailable } = service.knobs.rollout ?? {};
  const awaited = steps.flatMap((step) => ("analysis" in step ? step.analysis : []));
  const beside = metricsOf(service).filter((metric) => !awaited.includes(metric));
  return {
    canary: compact({
      ...(traffic && { stableService: service.name, canaryService: secondName(service) }),
      trafficRouting: traffic && routing(service, traffic),
      maxSurge,
      maxUnavailable,
      analysis: measure(service, beside),
      steps: steps.map((step) => canaryStep(service, step)),
    }),
  };
}

function routing({ name }: ResolvedService, traffic: TrafficKnob): JsonObject {
  if (traffic === "ingress") return { nginx: { stableIngress: name } };
  const routes = traffic === "gateway" ? [name] : traffic.routes;
  const httpRoutes = routes.map((route) => ({ name: route }));
  return { plugins: { "argoproj-labs/gatewayAPI": { httpRoutes } } };
}

function canaryStep(service: ResolvedService, step: CanaryStep): JsonObject {
  if ("setWeight" in step) return { setWeight: step.setWeight };
  if ("analysis" in step) return { analysis: measure(service, step.analysis) };
  return { pause: step.pause === untilPromoted ? {} : { duration: step.pause } };
}

function blueGreen(service: ResolvedService, knob: BlueGreenKnob): JsonObject {
  const { pause, previewReplicas, keepOld, before, after } = knob;
  return {
    blueGreen: compact({
      activeService: service.name,
      previewService: secondName(service),
      autoPromotionEnabled: pause === untilPromoted ? false : undefined,
      autoPromotionSeconds: pause && pause !== untilPromoted ? secondsOf(pause) : undefined,
      previewReplicaCount: previewReplicas,
      scaleDownDelaySeconds: keepOld,
      prePromotionAnalysis: measure(service, before),
      postPromotionAnalysis: measure(service, after),
    }),
  };
}

const units = { ms: 0.001, s: 1, m: 60, h: 3600 } as const;

function secondsOf(duration: string): number {
  const parts = duration.matchAll(/([\d.]+)(ms|[smh])/g);
  const seconds = [...parts].map(([, count, unit]) => Number(count) * units[unit as keyof typeof units]);
  return Math.ceil(seconds.reduce((sum, one) => sum + one, 0));
}

function metricsOf({ knobs }: ResolvedService): readonly string[] {
  return typeof knobs.strategy === "object" ? Object.keys(knobs.strategy.analysis?.metrics ?? {}) : [];
}

/** What reaches the new pods alone: Argo Rollouts adds their hash to the selector. */
function secondService(service: ResolvedService): Manifest[] {
  return hasSecondService(service) ? kubernetesServiceOf(service, secondName(service)) : [];
}

export function hasSecondService({ knobs: { strategy } }: ResolvedService): boolean {
  return typeof strategy === "object" && ("blueGreen" in strategy || strategy.canary.traffic !== undefined);
}

function secondName({ name, knobs }: ResolvedService): string {
  const isCanary = typeof knobs.strategy === "object" && "canary" in knobs.strategy;
  return `${name}-${isCanary ? "canary" : "preview"}`;
}

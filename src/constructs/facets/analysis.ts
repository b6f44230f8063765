import type { JsonObject, Manifest } from "../../manifest/manifest.ts";
import { argumentsIn, type MetricKnob, type QueryArgument } from "../../model/facets/analysis.ts";
import type { StrategyKnob } from "../../model/facets/strategy.ts";
import type { ResolvedService } from "../../model/resolve.ts";
import { compact } from "../compact.ts";
import { metadataOf } from "../labels.ts";

/** An AnalysisTemplate for each metric, so that steps can name them one by one. */
export function analysisTemplates(service: ResolvedService): Manifest[] {
  const { strategy } = service.knobs;
  if (typeof strategy !== "object" || !strategy.analysis) return [];
  const { prometheus, metrics } = strategy.analysis;
  return Object.entries(metrics).map(([name, metric]) => ({
    apiVersion: "argoproj.io/v1alpha1",
    kind: "AnalysisTemplate",
    metadata: metadataOf(service, templateName(service, name)),
    spec: compact({
      args: argumentsIn(metric.query).map((name) => ({ name })),
      metrics: [measurement(name, metric, prometheus, isAwaited(strategy, name))],
    }),
  }));
}

/** Without a count a measurement never ends: right beside steps, wrong in one. */
function measurement(name: string, metric: MetricKnob, address: string, awaited: boolean): JsonObject {
  const { query, interval = "1m", delay, count, failures } = metric;
  return compact({
    name,
    initialDelay: delay,
    interval,
    count: count ?? (awaited ? 5 : undefined),
    failureLimit: failures,
    successCondition: conditionOf(metric),
    provider: { prometheus: { address, query } },
  });
}

function conditionOf(metric: MetricKnob): string {
  const bound = "atLeast" in metric ? `result[0] >= ${metric.atLeast}` : `result[0] <= ${metric.atMost}`;
  return metric.withoutData === "passes"
    ? `len(result) == 0 || isNaN(result[0]) || ${bound}`
    : `len(result) > 0 && !isNaN(result[0]) && ${bound}`;
}

function isAwaited(strategy: Exclude<StrategyKnob, "rolling">, metric: string): boolean {
  if ("blueGreen" in strategy) return true;
  return strategy.canary.steps.some((step) => "analysis" in step && step.analysis.includes(metric));
}

/** A run of these metrics, with what their queries are filled in with; nothing where there are none. */
export function measure(service: ResolvedService, metrics: readonly string[] = []): JsonObject | undefined {
  if (metrics.length === 0) return undefined;
  const { strategy } = service.knobs;
  const stated = typeof strategy === "object" ? strategy.analysis?.metrics : undefined;
  const names = new Set(metrics.flatMap((metric) => argumentsIn(stated?.[metric]?.query ?? "")));
  return compact({
    templates: metrics.map((metric) => ({ templateName: templateName(service, metric) })),
    args: [...names].map((name) => ({ name, ...argumentOf(service, name as QueryArgument) })),
  });
}

function argumentOf(service: ResolvedService, argument: QueryArgument): JsonObject {
  switch (argument) {
    case "service":
      return { value: service.name };
    case "namespace":
      return { valueFrom: { fieldRef: { fieldPath: "metadata.namespace" } } };
    case "canary-hash":
      return { valueFrom: { podTemplateHashValue: "Latest" } };
    case "stable-hash":
      return { valueFrom: { podTemplateHashValue: "Stable" } };
  }
}

function templateName({ name }: ResolvedService, metric: string): string {
  return `${name}-${metric}`;
}

import { argumentsIn, queryArguments } from "../facets/analysis.ts";
import type { BlueGreenStrategy, CanaryKnob, CanaryStrategy } from "../facets/strategy.ts";
import type { ResolvedKnobs, ResolvedService } from "../resolve.ts";
import type { Preset } from "../service.ts";
import { type Misfit, unknownName } from "../shape.ts";
import { hasKubernetesService } from "../surroundings.ts";

/** What a Rollout would refuse, stop at, or never do. */
export function strategyMisfits({ name, preset, knobs }: ResolvedService): readonly Misfit[] {
  const { strategy } = knobs;
  if (typeof strategy !== "object") return [];
  const own = "canary" in strategy ? canaryMisfits(strategy, knobs) : blueGreenMisfits(strategy);
  return [...recreated(knobs), ...own, ...unknownArguments(strategy), ...unreachable(name, preset, knobs)];
}

type Progressive = CanaryStrategy | BlueGreenStrategy;

function recreated({ rollout }: ResolvedKnobs): Misfit[] {
  if (rollout?.strategy !== "Recreate") return [];
  const message =
    "rollout.strategy stops the old pods first, and strategy keeps them until the new ones serve";
  return [{ code: "contradiction", field: "rollout.strategy", message, fix: "leave one of the two out" }];
}

function canaryMisfits(strategy: CanaryStrategy, knobs: ResolvedKnobs): readonly Misfit[] {
  const { steps, traffic } = strategy.canary;
  const field = "strategy.canary.steps";
  const missing: Misfit = {
    code: "missing-value",
    field,
    message: `${field} is empty: everybody would get the new release at once`,
    fix: 'state steps, such as { setWeight: 20 }, { pause: "10m" }, or strategy: "rolling"',
  };
  return [
    ...(steps.length === 0 ? [missing] : []),
    ...descending(strategy.canary),
    ...(traffic ? [] : coarse(strategy.canary, knobs)),
    ...steps.flatMap((step, index) =>
      "analysis" in step ? unknownMetrics(strategy, step.analysis, `${field}[${index}].analysis`) : [],
    ),
  ];
}

function descending({ steps }: CanaryKnob): readonly Misfit[] {
  let before = 0;
  return steps.flatMap((step, index): Misfit[] => {
    if (!("setWeight" in step)) return [];
    const { setWeight } = step;
    const message = `setWeight ${setWeight} comes after ${before}`;
    const rises = setWeight > before;
    before = setWeight;
    if (rises) return [];
    const field = `strategy.canary.steps[${index}].setWeight`;
    return [
      { code: "weight-does-not-rise", field, message, fix: "let each weight be more than the one before" },
    ];
  });
}

/** Whole pods are all that there is to weigh with: at least one, and never all of them before the end. */
function coarse({ steps }: CanaryKnob, { replicas = 1 }: ResolvedKnobs): readonly Misfit[] {
  if (replicas === "unmanaged") return [];
  const count = typeof replicas === "number" ? replicas : Math.max(replicas.min, 1);
  return steps.flatMap((step, index): Misfit[] => {
    if (!("setWeight" in step)) return [];
    const share = Math.round((100 * Math.max(1, Math.round((step.setWeight * count) / 100))) / count);
    if (count === 0 || Math.abs(share - step.setWeight) < 10) return [];
    const message = `setWeight ${step.setWeight} of ${count} ${count === 1 ? "pod" : "pods"} is ${share} %`;
    return [
      {
        code: "coarse-weight",
        severity: "warning",
        field: `strategy.canary.steps[${index}].setWeight`,
        message,
        fix: "state traffic, which splits requests to the percent, or a weight that whole pods can make",
      },
    ];
  });
}

function blueGreenMisfits(strategy: BlueGreenStrategy): readonly Misfit[] {
  const { before = [], after = [] } = strategy.blueGreen;
  const idle = metricsOf(strategy).filter((metric) => !before.includes(metric) && !after.includes(metric));
  return [
    ...unknownMetrics(strategy, before, "strategy.blueGreen.before"),
    ...unknownMetrics(strategy, after, "strategy.blueGreen.after"),
    ...idle.map((metric) => ({
      code: "unused-metric",
      field: `strategy.analysis.metrics.${metric}`,
      message: `nothing waits for metric "${metric}"`,
      fix: "name it in blueGreen.before or blueGreen.after",
    })),
  ];
}

function metricsOf({ analysis }: Progressive): readonly string[] {
  return Object.keys(analysis?.metrics ?? {});
}

function unknownMetrics(strategy: Progressive, named: readonly string[], field: string): readonly Misfit[] {
  const known = metricsOf(strategy);
  return named.flatMap((name) =>
    known.includes(name) ? [] : unknownName("unknown-metric", field, name, known),
  );
}

function unknownArguments({ analysis }: Progressive): readonly Misfit[] {
  const known: readonly string[] = queryArguments;
  return Object.entries(analysis?.metrics ?? {}).flatMap(([metric, { query }]) =>
    argumentsIn(query).flatMap((name) =>
      known.includes(name)
        ? []
        : unknownName("unknown-argument", `strategy.analysis.metrics.${metric}.query`, name, known),
    ),
  );
}

/** Requests are moved from one Kubernetes Service to another, and by an Ingress that is there. */
function unreachable(name: string, preset: Preset, knobs: ResolvedKnobs): readonly Misfit[] {
  const { strategy, host, gateway } = knobs;
  if (typeof strategy !== "object") return [];
  const traffic = "canary" in strategy ? strategy.canary.traffic : undefined;
  const field = traffic ? "strategy.canary.traffic" : "strategy.blueGreen";
  if (("blueGreen" in strategy || traffic) && !hasKubernetesService(preset, knobs)) {
    const message = `"${name}" has no Kubernetes Service whose requests could change over`;
    return [{ code: "unserved-port", field, message, fix: "state port" }];
  }
  if (traffic === "gateway" && !(host && gateway)) {
    const message = `"${name}" has no HTTPRoute`;
    return [{ code: "no-route", field, message, fix: "state host and gateway, or other traffic" }];
  }
  if (traffic !== "ingress" || (host && !gateway)) return [];
  return [
    { code: "no-ingress", field, message: `"${name}" has no Ingress`, fix: "state host, or other traffic" },
  ];
}

import { isEventScaling } from "../facets/event-scaling.ts";
import type { ResourceName } from "../facets/recommendation.ts";
import type { ResolvedKnobs, ResolvedService } from "../resolve.ts";
import type { Misfit } from "../shape.ts";

/** Requests that one autoscaler changes are what the percentages of the other are of: they chase each other. */
export function recommendationMisfits({ knobs }: ResolvedService): readonly Misfit[] {
  const { recommendation } = knobs;
  if (typeof recommendation !== "object" || (recommendation.mode ?? "Off") === "Off") return [];
  const { mode, resources = ["cpu", "memory"] } = recommendation;
  return measured(knobs).flatMap((resource) => {
    if (!resources.includes(resource)) return [];
    const message = `mode "${mode}" changes the ${resource} requests that replicas are a percentage of`;
    const fix = 'state mode: "Off", or resources without it';
    return [{ code: "autoscalers-disagree", field: "recommendation", message, fix }];
  });
}

/** The resources by whose use the count moves. */
function measured({ replicas }: ResolvedKnobs): readonly ResourceName[] {
  if (typeof replicas !== "object") return [];
  const names = ["cpu", "memory"] as const;
  if (isEventScaling(replicas))
    return names.filter((name) => Object.values(replicas.triggers).some((trigger) => name in trigger));
  const { cpu = replicas.memory === undefined ? 80 : undefined, memory } = replicas;
  return names.filter((name) => ({ cpu, memory })[name] !== undefined);
}

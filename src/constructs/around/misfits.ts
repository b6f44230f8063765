import { isEventScaling } from "../../model/facets/event-scaling.ts";
import { servedPorts } from "../../model/ports.ts";
import type { ResolvedKnobs, ResolvedService } from "../../model/resolve.ts";
import type { Misfit } from "../../model/shape.ts";
import { type AroundKnobs, presetsOf, workloadsOwn } from "./knobs.ts";
import { statedPorts } from "./ports.ts";
import { kindsOf, type ReadWorkload } from "./read-workload.ts";

/** Facets that pods of this kind do not know. */
export function unknownToKind(stated: object, { kind, preset }: ReadWorkload): readonly Misfit[] {
  return Object.entries(stated).flatMap(([knob, value]) => {
    const presets = presetsOf(knob);
    if (value === undefined || presets.includes(preset)) return [];
    const message = `${knob} is known of a ${kindsOf(presets).join(", ")}, and the workload is a ${kind}`;
    return [{ code: "facet-of-another-kind", field: knob, message, fix: "leave it out" }];
  });
}

/** What the knobs and the workload do not say alike, and what would make no object. */
export function aroundMisfits(
  stated: AroundKnobs,
  workload: ReadWorkload,
  { knobs }: ResolvedService,
): readonly Misfit[] {
  return [
    ...otherCount(stated, workload),
    ...rangeAboveNone(stated, workload),
    ...otherPorts(stated, workload),
    ...unservedKubernetesServices(knobs),
    ...callsThroughOpenDoors(knobs),
    ...adjustedElsewhere(knobs),
  ];
}

function otherCount({ replicas, strategy }: AroundKnobs, { kind, name, count }: ReadWorkload): Misfit[] {
  const said = `${kind} "${name}" states ${count ?? "no"} replicas`;
  if (typeof strategy !== "object") {
    if (typeof replicas !== "number" || replicas === (count ?? 1)) return [];
    const message = `replicas is ${replicas}, and the ${said}`;
    return [
      { code: "contradiction", field: "replicas", message, fix: "state the count in the workload alone" },
    ];
  }
  if (strategy.deployment === "beside" || count === 0) return [];
  const message = `a Rollout runs the pods in its stead, and the ${said}`;
  const fix = "state 0 replicas in the workload, and the Rollout's count as replicas";
  return [{ code: "contradiction", field: "strategy.deployment", message, fix }];
}

/** Kubernetes' autoscaler leaves a workload alone that runs none; KEDA starts it. */
function rangeAboveNone({ replicas, strategy }: AroundKnobs, { kind, name, count }: ReadWorkload): Misfit[] {
  if (typeof replicas !== "object" || isEventScaling(replicas)) return [];
  if (count !== 0 || typeof strategy === "object") return [];
  const message = `replicas is a range, and the ${kind} "${name}" states 0 replicas, which no autoscaler changes`;
  return [{ code: "contradiction", field: "replicas", message, fix: "leave the count out of the workload" }];
}

function otherPorts(stated: AroundKnobs, { kind, name: workload, knobs }: ReadWorkload): readonly Misfit[] {
  return Object.entries(statedPorts(stated)).flatMap(([name, { container }]) => {
    const read = knobs.ports[name];
    if (!read?.named || read.container === container) return [];
    const message = `port "${name}" is ${container}, and ${kind} "${workload}" gives the name to ${read.container}`;
    const field = stated.ports && name in stated.ports ? `ports.${name}` : "port";
    return [{ code: "contradiction", field, message, fix: "state its number, or another name under ports" }];
  });
}

function unservedKubernetesServices(knobs: ResolvedKnobs): readonly Misfit[] {
  if (servedPorts(knobs).length > 0) return [];
  return (["kubernetesService", "extraKubernetesServices"] as const)
    .filter((field) => knobs[field])
    .map((field) => {
      const message = `${field}, but no port that a Kubernetes Service serves`;
      return { code: "unserved-port", field, message, fix: "state port" };
    });
}

/** The platform does not hear of the calls of a construct: the callee's side stays as it is. */
function callsThroughOpenDoors({ calls, allowTo }: ResolvedKnobs): readonly Misfit[] {
  if (!calls || allowTo) return [];
  const message = "calls open what allowTo closes, and nothing is closed";
  const fix =
    "state allowTo: [], or leave calls out; a callee that is closed lets the pods in by its allowFrom";
  return [{ code: "nothing-closed", field: "calls", message, fix }];
}

function adjustedElsewhere({ adjust = [] }: ResolvedKnobs): readonly Misfit[] {
  const foreign: readonly string[] = workloadsOwn;
  return adjust.flatMap(({ kind = "" }, index) => {
    if (!foreign.includes(kind)) return [];
    const message = `adjust changes what stands around the workload, and no ${kind} does`;
    return [
      { code: "wrong-value", field: `adjust[${index}].kind`, message, fix: "state it where it is made" },
    ];
  });
}

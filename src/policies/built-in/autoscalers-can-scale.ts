import type { Manifest } from "../../manifest/manifest.ts";
import type { Violation } from "../../model/policy.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";
import { numberAt, objectAt, objectsAt, textAt } from "../fields.ts";
import { namespacesIn } from "../namespaces.ts";
import { type Pod, podOf } from "../pods.ts";
import { scaleTargetOf, workloadRefOf } from "../scales.ts";

export const autoscalersCanScale: BuiltInPolicy = {
  id: "autoscalers-can-scale",
  severity: "warn",
  looksAt: "service",
  why: "An autoscaler without room between its limits, of a target without replicas, or without the requests that its percentages are of, never scales: it looks like safety and is none.",
  fix: "State more maxReplicas than minReplicas, and requests for every resource that it watches.",
  *check(rendered) {
    for (const { objects, named } of namespacesIn(rendered)) {
      const hasDefaults = objects.some(({ manifest }) => manifest.kind === "LimitRange");
      for (const object of objects) {
        if (object.manifest.kind !== "HorizontalPodAutoscaler") continue;
        const target = scaleTargetOf(object);
        const workload = target && named(target.kind, target.name);
        const template = workload && workloadRefOf(workload);
        const pod = workload && podOf((template && named(template.kind, template.name)) ?? workload);
        const problems = [
          ...tooLittleRoom(object.manifest),
          ...(workload ? switchedOff(workload.manifest) : []),
          ...(pod && !hasDefaults ? unmeasured(object.manifest, pod) : []),
        ];
        for (const problem of problems) yield { object, ...problem };
      }
    }
  },
};

type Problem = Omit<Violation, "object">;

function* tooLittleRoom(manifest: Manifest): Iterable<Problem> {
  const min = numberAt(manifest, "spec", "minReplicas") ?? 1;
  const max = numberAt(manifest, "spec", "maxReplicas");
  if (max === undefined || min < max) return;
  yield { field: "spec.maxReplicas", message: `maxReplicas ${max} leaves no room above minReplicas ${min}` };
}

/** A HorizontalPodAutoscaler takes a count of zero for somebody's wish to stop. */
function* switchedOff({ kind, metadata, spec }: Manifest): Iterable<Problem> {
  if (objectAt(spec).replicas !== 0) return;
  yield {
    field: "spec.scaleTargetRef",
    message: `${kind} ${metadata.name} has 0 replicas, and is not scaled from there`,
  };
}

/** A percentage is of the request of every container that stays; one without it spoils the sum. */
function* unmeasured(manifest: Manifest, { spec, containers }: Pod): Iterable<Problem> {
  for (const [index, metric] of objectsAt(manifest, "spec", "metrics").entries()) {
    const resource = textAt(metric, "resource", "name");
    const isPercentage = textAt(metric, "resource", "target", "type") === "Utilization";
    if (resource === undefined || !isPercentage || requests(spec, resource)) continue;
    const without = containers.find(({ role, spec }) => role !== "init" && !requests(spec, resource));
    if (!without) continue;
    const message = `container "${without.name}" of the target requests no ${resource} to measure a percentage of`;
    yield { field: `spec.metrics[${index}].resource`, message };
  }
}

/** A limit is a request too. */
function requests(spec: Pod["spec"], resource: string): boolean {
  const { requests, limits } = objectAt(spec, "resources");
  return [requests, limits].some((list) => objectAt(list)[resource] !== undefined);
}

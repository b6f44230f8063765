import type { JsonObject } from "../manifest/manifest.ts";
import type { RenderedObject } from "../model/policy.ts";
import { objectAt, objectsAt, textAt } from "./fields.ts";
import type { Reference } from "./references.ts";

/** Field of a Rollout's spec → the kind of what it names there. */
const names: Readonly<Record<string, Reference["kind"]>> = {
  "strategy.canary.canaryService": "Service",
  "strategy.canary.stableService": "Service",
  "strategy.canary.trafficRouting.nginx.stableIngress": "Ingress",
  "strategy.blueGreen.activeService": "Service",
  "strategy.blueGreen.previewService": "Service",
};

export function* rolloutReferences({ manifest }: RenderedObject): Iterable<Reference> {
  const spec = objectAt(manifest, "spec");
  for (const [path, kind] of Object.entries(names)) {
    const name = textAt(spec, ...path.split("."));
    if (name) yield { field: `spec.${path}`, kind, name, keys: [] };
  }
  const workload = textAt(spec, "workloadRef", "name");
  const isDeployment = textAt(spec, "workloadRef", "kind") === "Deployment";
  if (workload && isDeployment)
    yield { field: "spec.workloadRef", kind: "Deployment", name: workload, keys: [] };
  yield* analyses(objectAt(spec, "strategy"));
}

function* analyses(strategy: JsonObject): Iterable<Reference> {
  const canary = objectAt(strategy, "canary");
  const blueGreen = objectAt(strategy, "blueGreen");
  yield* templates(objectAt(canary, "analysis"), "spec.strategy.canary.analysis");
  for (const [index, step] of objectsAt(canary, "steps").entries())
    yield* templates(objectAt(step, "analysis"), `spec.strategy.canary.steps[${index}].analysis`);
  for (const key of ["prePromotionAnalysis", "postPromotionAnalysis"])
    yield* templates(objectAt(blueGreen, key), `spec.strategy.blueGreen.${key}`);
}

function* templates(analysis: JsonObject, place: string): Iterable<Reference> {
  for (const [index, template] of objectsAt(analysis, "templates").entries()) {
    const name = textAt(template, "templateName");
    if (!name || template.clusterScope === true) continue;
    yield { field: `${place}.templates[${index}].templateName`, kind: "AnalysisTemplate", name, keys: [] };
  }
}

import type { Violation } from "../../model/policy.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";
import { objectAt, objectsAt } from "../fields.ts";
import { fits, selectorText } from "../label-selector.ts";
import { namespacesIn } from "../namespaces.ts";
import type { Pod } from "../pods.ts";
import { scalesIn } from "../scales.ts";

export const replicasAreSpread: BuiltInPolicy = {
  id: "replicas-are-spread",
  severity: "warn",
  looksAt: "service",
  why: "Replicas on one node, or in one zone, go down together, and Kubernetes by itself spreads only loosely.",
  fix: "State topologySpreadConstraints by zone and by node, with a selector that fits the pods themselves.",
  *check(rendered) {
    for (const namespace of namespacesIn(rendered)) {
      const scaleOf = scalesIn(namespace);
      for (const pod of namespace.pods) {
        const { object, field } = pod;
        yield* strayConstraints(pod);
        const replicas = scaleOf(object)?.least ?? 0;
        if (!object.isProduction || replicas < 2 || isSpread(pod)) continue;
        const message = `nothing asks for different nodes for ${replicas} replicas`;
        yield { object, field: `${field}.topologySpreadConstraints`, message };
      }
    }
  },
};

function isSpread({ spec }: Pod): boolean {
  const apart = objectAt(spec, "affinity", "podAntiAffinity");
  return Object.keys(apart).length > 0 || objectsAt(spec, "topologySpreadConstraints").length > 0;
}

/** A constraint counts the pods that it selects: of others' pods it says nothing about these. */
function* strayConstraints({ object, field, spec, labels }: Pod): Iterable<Violation> {
  for (const [index, constraint] of objectsAt(spec, "topologySpreadConstraints").entries()) {
    const selector = objectAt(constraint, "labelSelector");
    if (fits(selector, labels)) continue;
    const place = `${field}.topologySpreadConstraints[${index}].labelSelector`;
    const message = `"${selectorText(selector)}" does not select the pods that it is to spread`;
    yield { object, field: place, message };
  }
}

import type { JsonObject } from "../../manifest/manifest.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";
import { objectAt } from "../fields.ts";
import { isEmptySelector } from "../label-selector.ts";
import { type Namespace, namespacesIn } from "../namespaces.ts";
import { scalesIn } from "../scales.ts";

export const disruptionBudgetsLetPodsGo: BuiltInPolicy = {
  id: "disruption-budgets-let-pods-go",
  severity: "warn",
  looksAt: "service",
  why: "A budget that never lets a pod go stops every drain: nodes cannot be upgraded, and autoscalers cannot remove them.",
  fix: "State maxUnavailable: 1, and run more replicas than have to be available.",
  *check(rendered) {
    for (const namespace of namespacesIn(rendered)) {
      const leastOf = replicasFinder(namespace);
      for (const object of namespace.objects) {
        if (object.manifest.kind !== "PodDisruptionBudget") continue;
        const spec = objectAt(object.manifest, "spec");
        const problem = blocked(spec, () => leastOf(objectAt(spec, "selector")));
        if (problem) yield { object, ...problem };
      }
    }
  },
};

/** The replicas that a selector covers at the quietest time; undefined where nobody knows all of them. */
function replicasFinder(namespace: Namespace): (selector: JsonObject) => number | undefined {
  const scaleOf = scalesIn(namespace);
  return (selector) => {
    if (namespace.mayHoldMore || isEmptySelector(selector)) return undefined;
    const scales = namespace.findPods(selector).map(({ object }) => scaleOf(object)?.least);
    return scales.reduce(
      (sum, least) => (sum === undefined || least === undefined ? undefined : sum + least),
      0,
    );
  };
}

/** Kubernetes rounds percentages up, of what stays and of what may go. */
function blocked(
  { maxUnavailable, minAvailable }: JsonObject,
  count: () => number | undefined,
): { readonly field: string; readonly message: string } | undefined {
  if (maxUnavailable === 0 || maxUnavailable === "0" || maxUnavailable === "0%") {
    return { field: "spec.maxUnavailable", message: `maxUnavailable ${maxUnavailable} lets no pod go` };
  }
  if (minAvailable === undefined) return undefined;
  const field = "spec.minAvailable";
  const percent = /^(\d+)%$/.exec(String(minAvailable))?.[1];
  if (Number(percent) >= 100) return { field, message: `minAvailable ${minAvailable} lets no pod go` };
  const replicas = count();
  if (!replicas) return undefined;
  const stay = percent === undefined ? Number(minAvailable) : Math.ceil((replicas * Number(percent)) / 100);
  if (stay < replicas) return undefined;
  const message = `minAvailable ${minAvailable} lets no pod go while there ${replicas === 1 ? "is 1" : `are ${replicas}`}`;
  return { field, message };
}

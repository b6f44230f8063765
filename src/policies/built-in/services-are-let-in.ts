import type { RenderedObject } from "../../model/policy.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";
import { objectAt, objectsAt, textsAt } from "../fields.ts";
import { fits, isEmptySelector } from "../label-selector.ts";
import { type Namespace, namespacesIn } from "../namespaces.ts";
import { selectingServicesIn } from "../services.ts";

export const servicesAreLetIn: BuiltInPolicy = {
  id: "services-are-let-in",
  severity: "warn",
  looksAt: "service",
  why: "Where a namespace denies what comes in, a Service whose pods no NetworkPolicy opens answers nobody.",
  fix: "Say who comes in (allowFrom, calledBy), or deny nothing in this namespace.",
  *check(rendered) {
    for (const namespace of namespacesIn(rendered)) {
      const policies = ingressPolicies(namespace);
      const denial = policies.find(isDenialOfAll);
      if (!denial || namespace.mayHoldMore) continue;
      // An empty list of a pod's own is meant.
      const own = policies.filter((one) => !isDenialOfAll(one)).map(selectorOf);
      for (const { object, pods } of selectingServicesIn(namespace)) {
        const closed = pods.find(({ labels }) => !own.some((selector) => fits(selector, labels)));
        if (!closed) continue;
        const { kind, metadata } = closed.object.manifest;
        const message = `NetworkPolicy ${denial.manifest.metadata.name} lets nobody in, and none opens ${kind} ${metadata.name}`;
        yield { object, message };
      }
    }
  },
};

/** Without policyTypes a NetworkPolicy is about what comes in. */
function ingressPolicies({ objects }: Namespace): readonly RenderedObject[] {
  return objects.filter(({ manifest }) => {
    if (manifest.kind !== "NetworkPolicy" || !manifest.apiVersion.startsWith("networking.k8s.io/"))
      return false;
    const types = textsAt(manifest, "spec", "policyTypes");
    return types.length === 0 || types.includes("Ingress");
  });
}

function isDenialOfAll(policy: RenderedObject): boolean {
  return isEmptySelector(selectorOf(policy)) && objectsAt(policy.manifest, "spec", "ingress").length === 0;
}

function selectorOf({ manifest }: RenderedObject) {
  return objectAt(manifest, "spec", "podSelector");
}

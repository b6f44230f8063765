import type { Policy, Rendered, RenderedObject } from "../../model/policy.ts";
import { destinationOf } from "../argocd/application-spec.ts";
import { argocdView } from "../argocd/argocd-view.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";
import { containersAreUnprivileged } from "./containers-are-unprivileged.ts";
import { podsAreRestricted } from "./pods-are-restricted.ts";
import { podsStayOffTheHost } from "./pods-stay-off-the-host.ts";

const baseline = [containersAreUnprivileged, podsStayOffTheHost];

/** Level that a Namespace enforces → the policies that say what it asks. */
const asks: Readonly<Record<string, readonly Policy[]>> = {
  baseline,
  restricted: [...baseline, podsAreRestricted],
};

const label = "pod-security.kubernetes.io/enforce";

export const podsFitTheirNamespace: BuiltInPolicy = {
  id: "pods-fit-their-namespace",
  severity: "deny",
  looksAt: "service",
  why: "The API server refuses pods that ask for more than their Namespace enforces: the workload stays without pods.",
  fix: "Restrict the pod, or let its namespace enforce another Pod Security level.",
  *check(rendered) {
    const levels = enforcedLevels(rendered);
    if (levels.size === 0) return;
    const namespaceOf = namespaces(rendered);
    const policies = new Set([...levels.values()].flatMap((level) => asks[level] ?? []));
    for (const policy of policies) {
      for (const violation of policy.check(rendered)) {
        const namespace = namespaceOf(violation.object);
        const level = levels.get(keyOf(violation.object.environment, namespace));
        if (level === undefined || !asks[level]?.includes(policy)) continue;
        const message = `namespace ${namespace} enforces ${level}: ${violation.message}`;
        yield { ...violation, message };
      }
    }
  },
};

function enforcedLevels({ objects }: Rendered): ReadonlyMap<string, string> {
  const levels = objects.flatMap(({ manifest, environment }): [string, string][] => {
    const level = manifest.kind === "Namespace" ? manifest.metadata.labels?.[label] : undefined;
    return level === undefined ? [] : [[keyOf(environment, manifest.metadata.name), level]];
  });
  return new Map(levels);
}

/** Where an object states no namespace, its Application's destination does. */
function namespaces(rendered: Rendered): (object: RenderedObject) => string {
  const destinations = new Map(
    argocdView(rendered).applications.flatMap(({ objects, spec }) =>
      objects.map((object) => [object, destinationOf(spec).namespace ?? ""] as const),
    ),
  );
  return (object) => object.manifest.metadata.namespace ?? destinations.get(object) ?? "";
}

function keyOf(environment: string | undefined, namespace: string): string {
  return `${environment ?? ""} ${namespace}`;
}

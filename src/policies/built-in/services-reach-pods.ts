import type { Violation } from "../../model/policy.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";
import { objectsAt, textAt } from "../fields.ts";
import { selectorText } from "../label-selector.ts";
import { namespacesIn } from "../namespaces.ts";
import type { Pod } from "../pods.ts";
import { type SelectingService, selectingServicesIn, targetOf } from "../services.ts";

export const servicesReachPods: BuiltInPolicy = {
  id: "services-reach-pods",
  severity: "deny",
  looksAt: "service",
  why: "A Service that selects no pod, or names a port that its pods do not have, refuses every connection.",
  fix: "Select labels of a pod template of the same namespace, and name one of its ports.",
  *check(rendered) {
    for (const namespace of namespacesIn(rendered)) {
      for (const service of selectingServicesIn(namespace)) {
        if (service.pods.length > 0) yield* strayPorts(service);
        else if (!namespace.mayHoldMore) {
          const message = `no pod here has the labels ${selectorText(service.selector)}`;
          yield { object: service.object, field: "spec.selector", message };
        }
      }
    }
  },
};

/** A number leads somewhere, whatever is declared: only names are looked up. */
function* strayPorts({ object, ports, pods }: SelectingService): Iterable<Violation> {
  for (const [index, port] of ports.entries()) {
    const target = targetOf(port);
    if (typeof target !== "string" || /^\d+$/.test(target)) continue;
    if (pods.some((pod) => portNamesOf(pod).includes(target))) continue;
    const message = `no selected pod has a port named "${target}"`;
    const choices = [...new Set(pods.flatMap(portNamesOf))];
    yield { object, field: `spec.ports[${index}].targetPort`, message, choices };
  }
}

function portNamesOf({ containers }: Pod): readonly string[] {
  const stay = containers.filter(({ role }) => role !== "init");
  return stay.flatMap(({ spec }) => objectsAt(spec, "ports").flatMap((port) => textAt(port, "name") ?? []));
}

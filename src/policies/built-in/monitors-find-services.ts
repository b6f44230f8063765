import type { Manifest } from "../../manifest/manifest.ts";
import type { RenderedObject, Violation } from "../../model/policy.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";
import { objectAt, objectsAt, textAt } from "../fields.ts";
import { finder, selectorText } from "../label-selector.ts";
import { namespacesIn } from "../namespaces.ts";
import { isService } from "../services.ts";

export const monitorsFindServices: BuiltInPolicy = {
  id: "monitors-find-services",
  severity: "warn",
  looksAt: "service",
  why: "A ServiceMonitor that finds no Service, or no port of that name, collects nothing: its alerts stay silent.",
  fix: "Select labels of a Service of the same namespace, and name one of its ports.",
  *check(rendered) {
    for (const { objects, mayHoldMore } of namespacesIn(rendered)) {
      const monitors = objects.filter(({ manifest }) => manifest.kind === "ServiceMonitor");
      if (mayHoldMore || monitors.length === 0) continue;
      const services = objects.filter(({ manifest }) => isService(manifest)).map(({ manifest }) => manifest);
      const find = finder(services, ({ metadata }) => metadata.labels ?? {});
      for (const monitor of monitors) {
        const { selector, namespaceSelector } = objectAt(monitor.manifest, "spec");
        // What it looks for in other namespaces may not be ours.
        if (namespaceSelector !== undefined) continue;
        yield* blindSpots(monitor, selectorText(objectAt(selector)), find(objectAt(selector)));
      }
    }
  },
};

function* blindSpots(
  object: RenderedObject,
  selector: string,
  services: readonly Manifest[],
): Iterable<Violation> {
  if (services.length === 0) {
    yield { object, field: "spec.selector", message: `no Service here has the labels ${selector}` };
    return;
  }
  const choices = services.flatMap((service) =>
    objectsAt(service, "spec", "ports").flatMap((port) => textAt(port, "name") ?? []),
  );
  for (const [index, endpoint] of objectsAt(object.manifest, "spec", "endpoints").entries()) {
    const port = textAt(endpoint, "port");
    if (port === undefined || choices.includes(port)) continue;
    const message = `no selected Service has a port named "${port}"`;
    yield { object, field: `spec.endpoints[${index}].port`, message, choices };
  }
}

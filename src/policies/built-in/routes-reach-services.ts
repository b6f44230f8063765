import type { BuiltInPolicy } from "../built-in-policy.ts";
import { objectsAt } from "../fields.ts";
import { namespacesIn } from "../namespaces.ts";
import { backendsOf } from "../routes.ts";
import { isService } from "../services.ts";

export const routesReachServices: BuiltInPolicy = {
  id: "routes-reach-services",
  severity: "deny",
  looksAt: "service",
  why: "An Ingress or a route to a Service or a port that does not exist answers every customer with 503.",
  fix: "Name a Service of the same namespace and one of its ports.",
  *check(rendered) {
    for (const { objects, mayHoldMore } of namespacesIn(rendered)) {
      const services = new Map(
        objects
          .filter(({ manifest }) => isService(manifest))
          .map(({ manifest }) => [manifest.metadata.name, objectsAt(manifest, "spec", "ports")]),
      );
      for (const object of objects) {
        for (const { field, service, port } of backendsOf(object)) {
          const ports = services.get(service);
          if (!ports && !mayHoldMore) {
            const message = `there is no Service "${service}" here`;
            yield { object, field: `${field}.name`, message, choices: [...services.keys()] };
          }
          if (!ports || port === undefined) continue;
          if (ports.some((one) => one.name === port || one.port === port)) continue;
          const message = `Service "${service}" has no port ${JSON.stringify(port)}`;
          const choices = ports.map((one) => String(typeof port === "string" ? one.name : one.port));
          yield { object, field: `${field}.port`, message, choices };
        }
      }
    }
  },
};

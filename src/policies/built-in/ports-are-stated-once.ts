import type { JsonObject } from "../../manifest/manifest.ts";
import type { Violation } from "../../model/policy.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";
import { objectsAt } from "../fields.ts";
import { podsIn } from "../pods.ts";
import { isService } from "../services.ts";

export const portsAreStatedOnce: BuiltInPolicy = {
  id: "ports-are-stated-once",
  severity: "warn",
  looksAt: "service",
  why: "Two containers of a pod cannot listen on one port; a Service with a port or a name twice is refused, and so is a container by a server-side apply.",
  fix: "Remove the port that is not meant, or give it a number and a name of its own.",
  *check(rendered) {
    for (const { object, containers } of podsIn(rendered)) {
      const numbers = new Set<string>();
      for (const { field, role, spec } of containers) {
        const ports = objectsAt(spec, "ports");
        // What runs once, at the start, has left its ports.
        const taken = role === "init" ? new Set<string>() : numbers;
        yield* said(object, twice(ports, "containerPort", `${field}.ports`, taken));
        yield* said(object, twice(ports, "name", `${field}.ports`));
      }
    }
    for (const object of rendered.objects) {
      if (!isService(object.manifest)) continue;
      const ports = objectsAt(object.manifest, "spec", "ports");
      yield* said(object, twice(ports, "port", "spec.ports"));
      yield* said(object, twice(ports, "name", "spec.ports"));
    }
  },
};

type Problem = Omit<Violation, "object">;

function* said(object: Violation["object"], problems: Iterable<Problem>): Iterable<Violation> {
  for (const problem of problems) yield { object, ...problem };
}

/** Numbers are per protocol, names are not. */
function* twice(
  ports: readonly JsonObject[],
  key: "containerPort" | "port" | "name",
  field: string,
  taken: Set<string> = new Set(),
): Iterable<Problem> {
  for (const [index, port] of ports.entries()) {
    const value = port[key];
    if (value === undefined) continue;
    const text = key === "name" ? `"${value}"` : `${value}/${port.protocol ?? "TCP"}`;
    if (taken.has(text))
      yield { field: `${field}[${index}].${key}`, message: `port ${text} is stated twice` };
    taken.add(text);
  }
}

import type { Violation } from "../../model/policy.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";
import { objectAt, objectsAt, textAt } from "../fields.ts";
import { type Container, containersIn } from "../pods.ts";

export const probePortsExist: BuiltInPolicy = {
  id: "probe-ports-exist",
  severity: "deny",
  looksAt: "service",
  why: "A probe that names a port which its container does not have fails for ever: the pod never gets ready, or is killed again and again.",
  fix: "Name a port of the same container, or give the container a port of that name.",
  *check(rendered) {
    for (const container of containersIn(rendered)) yield* strayProbes(container);
  },
};

const probes = ["startupProbe", "livenessProbe", "readinessProbe"];
const handlers = ["httpGet", "tcpSocket"];

/** A number is tried as it is, whatever is declared: only names are looked up. */
function* strayProbes({ pod, field, name, spec }: Container): Iterable<Violation> {
  const names = objectsAt(spec, "ports").flatMap((port) => textAt(port, "name") ?? []);
  for (const probe of probes) {
    for (const handler of handlers) {
      const port = textAt(objectAt(spec, probe, handler), "port");
      if (port === undefined || /^\d+$/.test(port) || names.includes(port)) continue;
      yield {
        object: pod.object,
        field: `${field}.${probe}.${handler}.port`,
        message: `container "${name}" has no port named "${port}"`,
        choices: names,
      };
    }
  }
}

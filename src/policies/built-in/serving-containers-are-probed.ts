import type { BuiltInPolicy } from "../built-in-policy.ts";
import { namespacesIn } from "../namespaces.ts";
import { type Container, staysUp } from "../pods.ts";
import { listenersOn, type SelectingService, selectingServicesIn, targetOf } from "../services.ts";

export const servingContainersAreProbed: BuiltInPolicy = {
  id: "serving-containers-are-probed",
  severity: "warn",
  looksAt: "service",
  why: "Without a readiness probe a Service sends requests to a pod that is still starting, at every rollout.",
  fix: "Give the container that serves a readinessProbe.",
  *check(rendered) {
    for (const service of namespacesIn(rendered).flatMap(selectingServicesIn)) {
      const { name } = service.object.manifest.metadata;
      // It asks for pods that are not ready.
      if (service.spec.publishNotReadyAddresses === true) continue;
      for (const { pod, field, name: container } of unprobedIn(service)) {
        const message = `container "${container}" serves Service "${name}" and has no readiness probe`;
        yield { object: pod.object, field, message };
      }
    }
  },
};

/** Where nobody declares the port, any probe of the pod will do. */
function unprobedIn({ pods, ports }: SelectingService): ReadonlySet<Container> {
  const unprobed = new Set<Container>();
  for (const pod of pods) {
    if (!staysUp(pod.object.manifest)) continue;
    for (const port of ports) {
      const target = targetOf(port);
      const listeners = target === undefined ? [] : listenersOn(pod, target);
      const [first] = pod.containers.filter(({ role }) => role === "main");
      if (listeners.length === 0 && first && !pod.containers.some(isProbed)) unprobed.add(first);
      for (const listener of listeners) if (!isProbed(listener)) unprobed.add(listener);
    }
  }
  return unprobed;
}

function isProbed({ spec }: Container): boolean {
  return spec.readinessProbe !== undefined;
}

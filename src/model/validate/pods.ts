import type { Finding } from "../../errors.ts";
import type { ResolvedKnobs } from "../resolve.ts";
import { type Misfit, unknownName } from "../shape.ts";
import { findingsAt } from "./place.ts";
import type { KnownServices, Resolved } from "./services.ts";

/** What one part of a pod calls by name, and another part has to have: volumes and ports. */
export function validatePods(listed: readonly Resolved[], known: KnownServices): Finding[] {
  return listed.flatMap(({ environment, placed, service: { name, knobs } }) => {
    if (known.has(placed.definition)) return [];
    const misfits = [...unknownVolumes(knobs), ...unknownPorts(knobs)];
    return findingsAt(placed.site, `service "${name}" in ${environment.name}`, misfits);
  });
}

function unknownVolumes({ volumes = {}, initContainers = {}, sidecars = {} }: ResolvedKnobs): Misfit[] {
  const known = Object.keys(volumes);
  return Object.entries({ initContainers, sidecars }).flatMap(([knob, containers]) =>
    Object.entries(containers).flatMap(([container, { mounts = {} }]) =>
      Object.keys(mounts)
        .filter((volume) => !known.includes(volume))
        .flatMap((volume) =>
          unknownName("unknown-volume", `${knob}.${container}.mounts.${volume}`, volume, known),
        ),
    ),
  );
}

function unknownPorts({ port, ports = {}, extraKubernetesServices = {} }: ResolvedKnobs): Misfit[] {
  const known = [...(port ? ["http"] : []), ...Object.keys(ports)];
  return Object.entries(extraKubernetesServices).flatMap(([service, { ports: served = [] }]) =>
    served
      .filter((name) => !known.includes(name))
      .flatMap((name) =>
        unknownName("unknown-port", `extraKubernetesServices.${service}.ports`, name, known),
      ),
  );
}

import type { Finding } from "../../errors.ts";
import type { ResolvedKnobs, ResolvedService } from "../resolve.ts";
import { type Misfit, unknownName } from "../shape.ts";
import { configMisfits } from "./config.ts";
import { eventScalingMisfits } from "./event-scaling.ts";
import { migrationsMisfits } from "./migrations.ts";
import { observabilityMisfits } from "./observability.ts";
import { faultsOf, findingsIn } from "./place.ts";
import { recommendationMisfits } from "./recommendation.ts";
import type { Resolved } from "./services.ts";
import { strategyMisfits } from "./strategy.ts";

/** What each of a service's knobs may say, and not all of them together. */
export function validatePods(listed: readonly Resolved[]): Finding[] {
  return findingsIn(listed.flatMap((one) => faultsOf(one, podMisfits(one.service))));
}

/** What one part of a service calls by name, and another part has to have. */
export function podMisfits(service: ResolvedService): readonly Misfit[] {
  const { knobs } = service;
  return [
    ...unknownVolumes(knobs),
    ...unknownPorts(knobs),
    ...strategyMisfits(service),
    ...observabilityMisfits(service),
    ...eventScalingMisfits(service),
    ...recommendationMisfits(service),
    ...configMisfits(service),
    ...migrationsMisfits(service),
    ...nothingMade(service),
  ];
}

function nothingMade({ preset, build, knobs }: ResolvedService): Misfit[] {
  if (preset !== "custom" || build || knobs.objects) return [];
  const message = "neither build nor objects say what it is made of";
  return [{ code: "missing-value", field: "objects", message, fix: "state objects, or build" }];
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

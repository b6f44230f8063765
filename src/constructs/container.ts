import type { Json, JsonObject } from "../manifest/manifest.ts";
import type { ContainerKnob, InitContainerKnob } from "../model/container-knobs.ts";
import { type Port, portsOf } from "../model/ports.ts";
import type { ResolvedKnobs, ResolvedService } from "../model/resolve.ts";
import { compact } from "./compact.ts";
import { probesOf } from "./probes.ts";
import { resourcesOf } from "./resources.ts";
import { containerSecurity } from "./security.ts";
import { variableSourcesOf, variablesOf } from "./variables.ts";
import { ownMounts } from "./volumes.ts";

/** The service's own container. */
export function containerOf(service: ResolvedService): JsonObject {
  const { knobs, name } = service;
  const stated = { ...knobs, cpu: knobs.cpu ?? "100m", memory: knobs.memory ?? "128Mi" } as const;
  return container(service, knobs.containerName ?? name, stated, portsOf(knobs), ownMounts(service));
}

/** The containers beside it, or before it. */
export function extraContainers(service: ResolvedService, knob: "initContainers" | "sidecars"): JsonObject[] {
  const stated: Readonly<Record<string, InitContainerKnob>> = service.knobs[knob] ?? {};
  return Object.entries(stated).map(([name, one]) =>
    compact(sideContainer(service, name, one), { restartPolicy: one.restartPolicy }),
  );
}

/** A container that is not the service's own, with its security and pull policy. */
export function sideContainer(service: ResolvedService, name: string, stated: ContainerKnob): JsonObject {
  const mounts = Object.entries(stated.mounts ?? {}).map(([name, mountPath]) => ({ name, mountPath }));
  return container(service, name, stated, portsOf(stated), mounts);
}

function container(
  service: ResolvedService,
  name: string,
  stated: Omit<ContainerKnob, "ports" | "health"> & Pick<ResolvedKnobs, "health">,
  ports: readonly Port[],
  volumeMounts: readonly Json[],
): JsonObject {
  const { knobs } = service;
  return compact(probesOf(stated.health, ports), {
    name,
    image: stated.image ?? knobs.image,
    imagePullPolicy: knobs.imagePullPolicy,
    command: stated.command,
    args: stated.arguments,
    ports: ports.map(({ name, container, protocol, named }) =>
      compact({ name: named ? name : undefined, containerPort: container, protocol }),
    ),
    env: variablesOf(service, stated.variables),
    envFrom: variableSourcesOf(stated.variablesFrom),
    resources: resourcesOf(stated),
    lifecycle: stated.preStop && { preStop: preStopOf(stated.preStop) },
    securityContext: containerSecurity(knobs),
    volumeMounts,
  });
}

function preStopOf(knob: NonNullable<ContainerKnob["preStop"]>): JsonObject {
  return "sleep" in knob ? { sleep: { seconds: knob.sleep } } : { exec: { command: knob.command } };
}

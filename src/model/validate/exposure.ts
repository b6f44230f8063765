import type { Finding } from "../../errors.ts";
import type { Environment } from "../environment.ts";
import type { ResolvedService } from "../resolve.ts";
import type { Placed } from "../service.ts";
import { isRecord, type Misfit } from "../shape.ts";
import { findingAt, findingsAt } from "./place.ts";
import type { Resolved } from "./services.ts";

/** Hosts that two services claim, and ports that nothing serves. */
export function validateExposure(listed: readonly Resolved[]): Finding[] {
  const claims = new Map<string, string>();
  return listed.flatMap(({ environment, placed, service }) => {
    const subject = `service "${service.name}" in ${environment.name}`;
    return [
      ...claimHost(claims, environment, placed, service),
      ...findingsAt(placed.site, subject, unservedPorts(service)),
    ];
  });
}

function claimHost(
  claims: Map<string, string>,
  environment: Environment,
  placed: Placed,
  { name, knobs }: ResolvedService,
): Finding[] {
  if (typeof knobs.host !== "string") return [];
  const cluster = knobs.cluster ?? environment.cluster;
  const claim = `${cluster?.name} ${knobs.host}${knobs.ingress?.path ?? "/"}`;
  const owner = claims.get(claim);
  const claimant = `service "${name}" in ${environment.name}`;
  if (!owner) claims.set(claim, claimant);
  if (!owner) return [];
  return [
    findingAt(placed.site, claimant, {
      code: "host-claimed-twice",
      field: "host",
      message: `host ${knobs.host} is claimed by ${owner} too`,
      fix: "give one of them another host or path",
    }),
  ];
}

function unservedPorts({ knobs }: ResolvedService): Misfit[] {
  const ports = isRecord(knobs.ports) ? knobs.ports : {};
  const names = [...(knobs.port ? ["http"] : []), ...Object.keys(ports)];
  const numbers = [
    knobs.port,
    ...Object.values(ports).map((port) => (isRecord(port) ? port.container : port)),
  ];
  const misfits: Misfit[] = [];
  if (knobs.host && names.length === 0) {
    misfits.push({
      code: "unserved-port",
      field: "host",
      message: "a host, but no port to send requests to",
      fix: "state port",
    });
  }
  const health = isRecord(knobs.health) ? knobs.health : {};
  const probes = {
    health,
    "health.readiness": health.readiness,
    "health.liveness": health.liveness,
    "health.startup": health.startup,
  };
  for (const [field, probe] of Object.entries(probes)) {
    const port = isRecord(probe) ? probe.port : undefined;
    if (port === undefined || names.includes(port as string) || numbers.includes(port as number)) continue;
    const choices = names.map((name) => String(name));
    misfits.push({
      code: "unserved-port",
      field: `${field}.port`,
      message: `port ${port} is served by nothing`,
      choices,
    });
  }
  return misfits;
}

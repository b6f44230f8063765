import type { Finding } from "../../errors.ts";
import { hostsOf, type Issuer, pathsOf } from "../facets/exposure.ts";
import { servedPorts } from "../ports.ts";
import type { ResolvedKnobs, ResolvedService } from "../resolve.ts";
import { isRecord, type Misfit } from "../shape.ts";
import { faultsOf, findingsIn } from "./place.ts";
import type { Resolved } from "./services.ts";

/** Hosts that two services claim, and ports that nothing serves. */
export function validateExposure(listed: readonly Resolved[]): Finding[] {
  const claims = new Map<string, string>();
  const faults = listed.flatMap((one) => {
    const { knobs } = one.service;
    const { certificateIssuer } = one.environment;
    return faultsOf(one, [
      ...claimHost(claims, one),
      ...unservedPorts(one.service),
      ...certificateMisfits(knobs, certificateIssuer),
      ...closedDoor(knobs),
    ]);
  });
  return findingsIn(faults);
}

function claimHost(
  claims: Map<string, string>,
  { environment, service: { name, knobs } }: Resolved,
): readonly Misfit[] {
  const cluster = knobs.cluster ?? environment.cluster;
  const claimant = `service "${name}" in ${environment.name}`;
  return hostsOf(knobs).flatMap((host) => {
    const taken = pathsOf(knobs).map((path) => `${cluster?.name} ${host}${path}`);
    const owner = taken.map((claim) => claims.get(claim)).find((one) => one !== undefined);
    for (const claim of taken) if (!claims.has(claim)) claims.set(claim, claimant);
    if (owner === undefined) return [];
    const message = `host ${host} is claimed by ${owner} too`;
    const fix = owner.startsWith(`service "${name}" `)
      ? "say the host in each environment: .with({ host: … })"
      : "give one of them another host or path";
    return [{ code: "host-claimed-twice", field: "host", message, fix }];
  });
}

/** A host that leads to no port, and probes of ports that are not there. */
export function unservedPorts({ knobs }: ResolvedService): readonly Misfit[] {
  // A port is there for the host, and a path alone is asked for at it.
  if (knobs.port && !isRecord(knobs.health)) return [];
  const ports = isRecord(knobs.ports) ? knobs.ports : {};
  const names = [...(knobs.port ? ["http"] : []), ...Object.keys(ports)];
  const numbers = [
    knobs.port,
    ...Object.values(ports).map((port) => (isRecord(port) ? port.container : port)),
  ];
  const misfits: Misfit[] = [];
  if (knobs.host && servedPorts(knobs).length === 0) {
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

/** A certificate that nobody issues, or that two would. */
export function certificateMisfits(
  { certificate, gateway, ingress }: ResolvedKnobs,
  issuer?: Issuer,
): readonly Misfit[] {
  if (!certificate) return [];
  const field = "certificate";
  const misfits: Misfit[] = [];
  if (!certificate.issuer && !issuer) {
    const fix = 'state certificateIssuer: { name: "…" } in the environment, or issuer in the certificate';
    misfits.push({ code: "no-issuer", field, message: "no issuer of the certificate is stated", fix });
  }
  const annotations = Object.keys(ingress?.annotations ?? {});
  const other = annotations.find((name) => /^cert-manager\.io\/(cluster-)?issuer$/.test(name));
  if (!gateway && other) {
    const message = `the annotation ${other} of the Ingress makes a certificate too`;
    misfits.push({ code: "certificate-issued-twice", field, message, fix: "state one of them" });
  }
  return misfits;
}

/** Requests from outside come through a controller, which has to be let in by name: which one it is nobody else knows. */
function closedDoor({ host, allowFrom, calledBy }: ResolvedKnobs): readonly Misfit[] {
  const isOpen = allowFrom?.some((peer) => peer === "anywhere" || !("service" in peer));
  if (!host || (!allowFrom && !calledBy) || isOpen) return [];
  return [
    {
      code: "exposed-and-closed",
      severity: "warning",
      field: allowFrom ? "allowFrom" : "calledBy",
      message: "a host, but nobody outside the platform's services is let in",
      fix: 'let in whoever brings the requests: allowFrom: [{ namespace: "ingress-nginx" }]',
    },
  ];
}

import type { Finding } from "../../errors.ts";
import { placeOf } from "../call-site.ts";
import { type Call, everyAddressOf, everyCallOf, optionsOf } from "../calls.ts";
import type { ServiceAddress } from "../container-knobs.ts";
import type { Environment } from "../environment.ts";
import type { NetworkPeer } from "../facets/calls.ts";
import { findPort, portsOf } from "../ports.ts";
import { type Misfit, unknownName } from "../shape.ts";
import { hasKubernetesService } from "../surroundings.ts";
import { type Here, placesOf, unlessKnown } from "./here.ts";
import { faultsOf, findingsIn, siteOfField } from "./place.ts";
import type { Resolved, Validated } from "./services.ts";

/** Services that are called or let in: whether they are there, within reach, and have the ports; and whether both sides agree. */
export function validateCalls(services: Validated): Finding[] {
  const hereIn = placesOf(services);
  return findingsIn(
    services.sound.flatMap((one) => {
      const here = hereIn(one.environment);
      return faultsOf(one, [...wrongCalls(one, here), ...wrongPeers(one, here)]);
    }),
  );
}

export function wrongCalls(caller: Resolved, here: Here): readonly Misfit[] {
  const { knobs } = caller.service;
  const calls = everyCallOf(knobs);
  return [
    ...calls.flatMap((call) => wrongCall(caller, call, here)),
    ...everyAddressOf(knobs).flatMap(({ field, address }) => wrongAddress(field, address, here)),
    ...calls.flatMap((call) => disagreement(caller, call, here)),
  ];
}

function clusterOf({ service, environment }: Resolved): Environment["cluster"] {
  return service.knobs.cluster ?? environment.cluster;
}

function wrongCall(
  caller: Resolved,
  { service, ports = [], at, field }: Call,
  here: Here,
): readonly Misfit[] {
  // What is elsewhere need not be of this platform.
  if (at !== undefined) return [];
  const callee = here.byName.get(service);
  if (!callee) return absent(service, field, here);
  if (clusterOf(callee) !== clusterOf(caller)) {
    const message = `"${service}" runs on cluster ${clusterOf(callee).name}, where a name of this one does not lead`;
    return [{ code: "unreachable-callee", field, message, fix: statedAddress(service) }];
  }
  const names = ports.filter((port): port is string => typeof port === "string" && port !== "");
  return unknownPorts(callee, names, field);
}

function statedAddress(service: string): string {
  return `say where it is: calls: [{ service: "${service}", at: "https://…" }], or at: "nowhere" if it is not called there`;
}

function absent(service: string, field: string, here: Here): readonly Misfit[] {
  if (here.unread.has(service)) return [];
  const unknown = unlessKnown(service, field, here);
  if (unknown.length > 0) return unknown;
  const message = `"${service}" does not run there`;
  return [{ code: "callee-not-here", field, message, fix: `run it there, or ${statedAddress(service)}` }];
}

function unknownPorts({ service }: Resolved, names: readonly string[], field: string): readonly Misfit[] {
  if (names.length === 0 || service.preset === "custom") return [];
  const ports = portsOf(service.knobs);
  return names
    .filter((name) => !findPort(ports, name))
    .flatMap((name) =>
      unknownName(
        "unknown-port",
        field,
        name,
        ports.map((port) => port.name),
      ),
    );
}

/** An address needs a Kubernetes Service that serves the port, or a port that is stated by its number. */
function wrongAddress(field: string, { service, port = "" }: ServiceAddress, here: Here): readonly Misfit[] {
  const callee = here.byName.get(service);
  if (!callee) return [];
  const { preset, knobs } = callee.service;
  const isElsewhere =
    typeof port === "number" && (preset === "custom" || hasKubernetesService(preset, knobs));
  const found = findPort(portsOf(knobs), port);
  if (isElsewhere || (found?.service !== undefined && hasKubernetesService(preset, knobs))) return [];
  if (typeof port === "string" && port !== "" && !found && preset !== "custom") return [];
  const what = found ? `port "${found.name}" of "${service}"` : `"${service}"`;
  const fix = preset === "custom" ? "state its port by number" : "let its Kubernetes Service serve a port";
  return [
    { code: "no-address", field, message: `no Kubernetes Service that is known here serves ${what}`, fix },
  ];
}

/** Who is let in, or let out to, by name. */
function wrongPeers(one: Resolved, here: Here): readonly Misfit[] {
  const { allowFrom = [], allowTo = [], calledBy = [] } = one.service.knobs;
  return [
    ...allowFrom.flatMap((peer, index) => wrongPeer(peer, `allowFrom[${index}]`, one, here, one)),
    ...allowTo.flatMap((peer, index) => wrongPeer(peer, `allowTo[${index}]`, one, here, undefined)),
    ...calledBy.map(optionsOf).flatMap(({ service, ports = [] }, index) => {
      const field = `calledBy[${index}]`;
      return [...unlessKnown(service, field, here), ...unknownPorts(one, ports, field)];
    }),
  ];
}

function wrongPeer(
  peer: NetworkPeer,
  field: string,
  one: Resolved,
  here: Here,
  receiver: Resolved | undefined,
): readonly Misfit[] {
  if (peer === "anywhere") return [];
  const names = (peer.ports ?? []).filter((port) => typeof port === "string");
  if (!("service" in peer)) {
    if (receiver) return unknownPorts(receiver, names, `${field}.ports`);
    const fix = "state the number: what is not a service of ours has ports without names";
    return names.map((name) => ({
      code: "unknown-port",
      field: `${field}.ports`,
      message: `no port "${name}" is known there`,
      fix,
    }));
  }
  const other = here.byName.get(peer.service);
  if (!other) return unreachedPeer(peer.service, `${field}.service`, here);
  if (clusterOf(other) !== clusterOf(one)) {
    const message = `"${peer.service}" runs on cluster ${clusterOf(other).name}, where a NetworkPolicy of this one does not reach`;
    const fix = "let it in by another way, such as an ingress";
    return [{ code: "unreachable-caller", field: `${field}.service`, message, fix }];
  }
  return unknownPorts(receiver ?? other, names, `${field}.ports`);
}

function unreachedPeer(service: string, field: string, { byName, unread }: Here): readonly Misfit[] {
  return unread.has(service) ? [] : unknownName("unknown-service", field, service, [...byName.keys()]);
}

/** A callee that says who calls it means all of them, and all of the ports. */
function disagreement(caller: Resolved, { service, ports, at, field }: Call, { byName }: Here): Misfit[] {
  const callee = byName.get(service);
  const calledBy = callee?.service.knobs.calledBy;
  if (!callee || !calledBy || at !== undefined) return [];
  const entry = calledBy.map(optionsOf).find((one) => one.service === caller.service.name);
  const own = portsOf(callee.service.knobs);
  const numbers = (list: readonly (string | number)[]) =>
    list.map((port) => findPort(own, port)?.container ?? port);
  const open = entry?.ports && numbers(entry.ports);
  if (entry && (!open || (ports && numbers(ports).every((port) => open.includes(port))))) return [];
  const what = entry ? `names it with the ports ${entry.ports?.join(", ")} only` : "does not name it";
  const place = placeOf(siteOfField(callee.placed, "calledBy"));
  const message = `calls "${service}", whose calledBy ${what}`;
  const fix = `add it to the calledBy of ${service}, or do not call it`;
  return [{ code: "call-not-agreed", field, message, fix, ...(place && { also: [place] }) }];
}

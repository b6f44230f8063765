import type { Json, JsonObject, Manifest } from "../../manifest/manifest.ts";
import { type Call, callsOf, optionsOf } from "../../model/calls.ts";
import type { NetworkPeer } from "../../model/facets/calls.ts";
import { findPort, type Port, portsOf } from "../../model/ports.ts";
import type { ResolvedService } from "../../model/resolve.ts";
import { selectorOf } from "../../model/selector.ts";
import type { Caller } from "../../model/surroundings.ts";
import { metadataOf, podSelectorOf } from "../labels.ts";
import { metricsPortOf } from "./metrics.ts";

/** Lets the stated peers and the callers reach the ports, and the pods reach whom they call: each way that is closed. */
export function networkPolicyOf(service: ResolvedService): Manifest[] {
  const { allowFrom, allowTo, calledBy } = service.knobs;
  const ingress = allowFrom || calledBy;
  if (!ingress && !allowTo) return [];
  return [
    {
      apiVersion: "networking.k8s.io/v1",
      kind: "NetworkPolicy",
      metadata: metadataOf(service),
      spec: {
        podSelector: { matchLabels: podSelectorOf(service) },
        policyTypes: [...(ingress ? ["Ingress"] : []), ...(allowTo ? ["Egress"] : [])],
        ...(ingress && { ingress: ingressRules(service) }),
        ...(allowTo && { egress: egressRules(service, allowTo, callsOf(service.knobs)) }),
      },
    },
  ];
}

function ingressRules(service: ResolvedService): Json[] {
  const { name, knobs, surroundings } = service;
  const { allowFrom = [], calledBy = [] } = knobs;
  const own = portsOf(knobs);
  const everyPort = own.map((port) => policyPort(port));
  if (allowFrom.includes("anywhere")) return [everyPort.length > 0 ? { ports: everyPort } : {}];
  const callers = surroundings.peerOf(name)?.callers ?? [];
  const peers = [...allowFrom, ...calledBy.map(optionsOf), ...callers, ...collector(service)];
  const openings = peers.filter(isLimited).map((peer) => ({
    peer: selectPeer(service, peer),
    ports: peer.ports?.map((port) => policyPort(findPort(own, port) ?? port)),
  }));
  return rulesOf(openings).map(({ peers, ports = everyPort }) => ({
    from: peers,
    ...(ports.length > 0 && { ports }),
  }));
}

/** Who collects metrics, where any are. */
function collector(service: ResolvedService): NetworkPeer[] {
  const port = metricsPortOf(service);
  const { namespace = "monitoring" } = service.surroundings.monitoring ?? {};
  return port ? [{ namespace, ports: [port.name] }] : [];
}

const dns: Json = { ports: ["UDP", "TCP"].map((protocol) => ({ port: 53, protocol })) };

/** The way out of pods that make these calls. */
export function egressRules(
  service: ResolvedService,
  allowTo: readonly NetworkPeer[],
  calls: readonly Call[],
): Json[] {
  if (allowTo.includes("anywhere")) return [{}];
  const peers = [...allowTo, ...calls.filter(({ at }) => at === undefined)].filter(isLimited);
  const openings = peers.map((peer) => {
    const known = "service" in peer ? service.surroundings.peerOf(peer.service) : undefined;
    const theirs = known ? portsOf(known.knobs) : [];
    const ports = peer.ports?.map((port) => findPort(theirs, port) ?? port);
    // The base may not know the port of a name: then it says less.
    return { peer: selectPeer(service, peer), ports: ports?.filter(isKnown).map(policyPort) };
  });
  const within = rulesOf(openings).map(({ peers, ports }) => ({
    to: peers,
    ...(ports && ports.length > 0 && { ports }),
  }));
  // A NetworkPolicy knows no names of hosts: what is elsewhere is reached by its port alone.
  const ports = calls.flatMap(({ at }) => (at === undefined || at === "nowhere" ? [] : [portOfUrl(at)]));
  const outside = [...new Set(ports)].map((port) => ({ ports: [policyPort(port)] }));
  const rules = [...within, ...outside];
  return rules.length > 0 ? [...rules, dns] : [];
}

type Limited = Exclude<NetworkPeer, "anywhere"> | Caller;

function isLimited(peer: NetworkPeer | Caller): peer is Limited {
  return peer !== "anywhere";
}

function isKnown(port: Port | string | number): port is Port | number {
  return typeof port !== "string";
}

function policyPort(port: Port | string | number): JsonObject {
  if (typeof port !== "object") return { port, protocol: "TCP" };
  return { port: port.container, protocol: port.protocol ?? "TCP" };
}

function portOfUrl(url: string): number {
  const { protocol, port } = new URL(url);
  return port ? Number(port) : protocol === "http:" ? 80 : 443;
}

interface Opening {
  readonly peer: Json;
  /** Undefined: every port. */
  readonly ports?: readonly JsonObject[] | undefined;
}

interface Rule {
  readonly peers: Json[];
  readonly ports?: readonly JsonObject[] | undefined;
}

/** One rule for all peers of the same ports; a peer that several statements name gets the ports of all of them. */
function rulesOf(openings: readonly Opening[]): readonly Rule[] {
  const merged = new Map<string, Opening>();
  for (const { peer, ports } of openings) {
    const key = JSON.stringify(peer);
    const known = merged.get(key);
    merged.set(key, { peer, ports: known ? union(known.ports, ports) : ports });
  }
  const rules = new Map<string, Rule>();
  for (const { peer, ports } of merged.values()) {
    const key = JSON.stringify(ports) ?? "";
    const rule = rules.get(key);
    if (rule) rule.peers.push(peer);
    else rules.set(key, { peers: [peer], ports });
  }
  return [...rules.values()];
}

function union(a: Opening["ports"], b: Opening["ports"]): Opening["ports"] {
  if (!a || !b) return undefined;
  return [...new Map([...a, ...b].map((port) => [JSON.stringify(port), port])).values()];
}

function selectPeer({ name, surroundings: { peerOf } }: ResolvedService, peer: Limited): Json {
  if ("cidr" in peer) return { ipBlock: { cidr: peer.cidr, ...(peer.except && { except: peer.except }) } };
  if ("namespace" in peer) {
    const podSelector = peer.labels ? { podSelector: { matchLabels: peer.labels } } : {};
    return { namespaceSelector: inNamespace(peer.namespace), ...podSelector };
  }
  const { selector, namespace } = peerOf(peer.service) ?? { selector: selectorOf(peer.service) };
  const { pods = selector, namespaces }: Partial<Caller> = peer;
  const podSelector = { matchLabels: pods };
  if (namespaces) return { namespaceSelector: { matchLabels: namespaces }, podSelector };
  // Without namespace the own one is meant: the base, which has none yet, says the least.
  const elsewhere = namespace !== undefined && namespace !== peerOf(name)?.namespace;
  return {
    ...(elsewhere && { namespaceSelector: inNamespace(namespace) }),
    podSelector,
  };
}

function inNamespace(name: string): Json {
  return { matchLabels: { "kubernetes.io/metadata.name": name } };
}

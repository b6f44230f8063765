import type { Json, Manifest } from "../manifest/manifest.ts";
import type { NetworkPeer } from "../model/knobs.ts";
import type { ResolvedService } from "../model/resolve.ts";
import { selectorOf } from "../model/selector.ts";
import { metadataOf, podSelectorOf } from "./labels.ts";
import { portsOf } from "./ports.ts";

/** Lets the stated peers reach the service's ports, and the pods reach the stated peers; each way, nobody else. */
export function networkPolicyOf(service: ResolvedService): Manifest[] {
  const { allowFrom, allowTo } = service.knobs;
  if (!allowFrom && !allowTo) return [];
  return [
    {
      apiVersion: "networking.k8s.io/v1",
      kind: "NetworkPolicy",
      metadata: metadataOf(service),
      spec: {
        podSelector: { matchLabels: podSelectorOf(service) },
        policyTypes: [...(allowFrom ? ["Ingress"] : []), ...(allowTo ? ["Egress"] : [])],
        ...(allowFrom && { ingress: ingressRules(service, allowFrom) }),
        ...(allowTo && { egress: egressRules(service, allowTo) }),
      },
    },
  ];
}

function ingressRules(service: ResolvedService, allowed: readonly NetworkPeer[]): Json[] {
  const ports = portsOf(service.knobs).map(({ container, protocol = "TCP" }) => ({
    port: container,
    protocol,
  }));
  const served = ports.length > 0 ? { ports } : {};
  if (allowed.includes("anywhere")) return [served];
  // An empty `from` would let everybody in; no rule at all lets in nobody.
  return allowed.length > 0 ? [{ from: selectPeers(service, allowed), ...served }] : [];
}

const dns: Json = { ports: ["UDP", "TCP"].map((protocol) => ({ port: 53, protocol })) };

function egressRules(service: ResolvedService, allowed: readonly NetworkPeer[]): Json[] {
  if (allowed.includes("anywhere")) return [{}];
  return allowed.length > 0 ? [{ to: selectPeers(service, allowed) }, dns] : [];
}

function selectPeers(service: ResolvedService, peers: readonly NetworkPeer[]): Json[] {
  return peers.flatMap((peer) => (peer === "anywhere" ? [] : [selectPeer(service, peer)]));
}

function selectPeer({ name, peerOf }: ResolvedService, peer: Exclude<NetworkPeer, "anywhere">): Json {
  if ("namespace" in peer) {
    const podSelector = peer.labels ? { podSelector: { matchLabels: peer.labels } } : {};
    return { namespaceSelector: inNamespace(peer.namespace), ...podSelector };
  }
  const { selector, namespace } = peerOf(peer.service) ?? { selector: selectorOf(peer.service) };
  // Without namespace the own one is meant: the base, which has none yet, says the least.
  const elsewhere = namespace !== undefined && namespace !== peerOf(name)?.namespace;
  return {
    ...(elsewhere && { namespaceSelector: inNamespace(namespace) }),
    podSelector: { matchLabels: selector },
  };
}

function inNamespace(name: string): Json {
  return { matchLabels: { "kubernetes.io/metadata.name": name } };
}

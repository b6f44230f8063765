import type { Json, Manifest } from "../manifest/manifest.ts";
import type { NetworkPeer } from "../model/knobs.ts";
import type { ResolvedService } from "../model/resolve.ts";
import { labelsOf, selectorOf } from "./labels.ts";
import { portsOf } from "./ports.ts";

/** Lets the stated peers reach the service's ports, and nobody else. */
export function networkPolicyOf(service: ResolvedService): Manifest[] {
  const { name, knobs } = service;
  if (!knobs.allowFrom) return [];
  const ports = portsOf(knobs).map(({ container, protocol }) => ({ port: container, protocol }));
  const open = knobs.allowFrom.includes("anywhere");
  const from = knobs.allowFrom.flatMap((peer) => (peer === "anywhere" ? [] : [selectPeer(service, peer)]));
  return [
    {
      apiVersion: "networking.k8s.io/v1",
      kind: "NetworkPolicy",
      metadata: { name, labels: labelsOf(service) },
      spec: {
        podSelector: { matchLabels: selectorOf(name) },
        policyTypes: ["Ingress"],
        // An empty `from` would let everybody in; no rule at all lets in nobody.
        ingress:
          open || from.length > 0 ? [{ ...(open ? {} : { from }), ...(ports.length > 0 && { ports }) }] : [],
      },
    },
  ];
}

function selectPeer({ namespaceOf }: ResolvedService, peer: Exclude<NetworkPeer, "anywhere">): Json {
  if ("namespace" in peer) {
    const podSelector = peer.labels ? { podSelector: { matchLabels: peer.labels } } : {};
    return { namespaceSelector: inNamespace(peer.namespace), ...podSelector };
  }
  const namespace = namespaceOf(peer.service);
  // The base has no environment yet; each overlay says which namespace is meant.
  const namespaceSelector = namespace ? inNamespace(namespace) : {};
  return { namespaceSelector, podSelector: { matchLabels: selectorOf(peer.service) } };
}

function inNamespace(name: string): Json {
  return { matchLabels: { "kubernetes.io/metadata.name": name } };
}

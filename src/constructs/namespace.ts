import type { JsonObject, Manifest } from "../manifest/manifest.ts";
import type { ContainerLimits, Denied, NamespaceRules, Quota } from "../model/namespaces.ts";
import { compact } from "./compact.ts";

/** A namespace, and what it holds its pods to. The names are the files' too: `<namespace>-quota.yaml`. */
export function namespaceManifests(
  name: string,
  labels: Readonly<Record<string, string>>,
  { podSecurity = "restricted", quota, limits, deny, labels: further }: NamespaceRules,
): readonly Manifest[] {
  return [
    {
      apiVersion: "v1",
      kind: "Namespace",
      metadata: {
        name,
        labels: { ...labels, ...podSecurityLabels(podSecurity), ...further },
        // With a namespace goes everything in it, disks too: that is decided by a person, not by a diff.
        annotations: { "argocd.argoproj.io/sync-options": "Prune=false" },
      },
    },
    ...(quota ? [resourceQuota(name, quota)] : []),
    ...(limits ? [limitRange(name, limits)] : []),
    ...(deny?.ingress || deny?.egress ? [denial(name, deny)] : []),
  ];
}

function podSecurityLabels(level: string): Readonly<Record<string, string>> {
  const modes = ["enforce", "audit", "warn"];
  return Object.fromEntries(modes.map((mode) => [`pod-security.kubernetes.io/${mode}`, level]));
}

function resourceQuota(namespace: string, quota: Quota): Manifest {
  const hard = Object.entries(quota).map(([resource, amount]) => [resource, String(amount)]);
  return {
    apiVersion: "v1",
    kind: "ResourceQuota",
    metadata: { name: "quota", namespace },
    spec: { hard: Object.fromEntries(hard) },
  };
}

function limitRange(namespace: string, limits: ContainerLimits): Manifest {
  const amounts = Object.entries(limits).map(([bound, { cpu, memory } = {}]) => [
    bound,
    compact({
      cpu: cpu === undefined ? undefined : String(cpu),
      memory: memory === undefined ? undefined : String(memory),
    }),
  ]);
  return {
    apiVersion: "v1",
    kind: "LimitRange",
    metadata: { name: "limits", namespace },
    spec: { limits: [{ type: "Container", ...Object.fromEntries(amounts) }] },
  };
}

function denial(namespace: string, { ingress, egress }: Denied): Manifest {
  return {
    apiVersion: "networking.k8s.io/v1",
    kind: "NetworkPolicy",
    metadata: { name: "default-deny", namespace },
    spec: {
      podSelector: {},
      policyTypes: [...(ingress ? ["Ingress"] : []), ...(egress ? ["Egress"] : [])],
      ...(egress === "all-but-dns" && { egress: [toDns] }),
    },
  };
}

const toDns: JsonObject = {
  to: [
    {
      namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "kube-system" } },
      podSelector: { matchLabels: { "k8s-app": "kube-dns" } },
    },
  ],
  ports: [
    { port: 53, protocol: "UDP" },
    { port: 53, protocol: "TCP" },
  ],
};

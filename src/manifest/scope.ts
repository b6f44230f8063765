import { isKnownKind, keepsNamespaceAway } from "./known-kinds.ts";
import { groupOf } from "./manifest.ts";
import { once } from "./once.ts";
import { perKind } from "./per-kind.ts";
import { builtInKinds } from "./schema/built-in-schemas.ts";
import type { CustomResource } from "./schema/imported-schema.ts";

/** Cluster-scoped kinds that kustomize takes for namespaced: custom resources, and what is newer than its schema. */
const newer: { readonly [group: string]: string } = {
  "admissionregistration.k8s.io":
    "MutatingAdmissionPolicy MutatingAdmissionPolicyBinding ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding",
  "certificates.k8s.io": "ClusterTrustBundle",
  "flowcontrol.apiserver.k8s.io": "FlowSchema PriorityLevelConfiguration",
  "networking.k8s.io": "IPAddress ServiceCIDR",
  "policy.networking.k8s.io": "AdminNetworkPolicy BaselineAdminNetworkPolicy ClusterNetworkPolicy",
  "resource.k8s.io": "DeviceClass ResourceSlice",
  "storage.k8s.io": "VolumeAttributesClass",
  "argoproj.io": "ClusterAnalysisTemplate ClusterWorkflowTemplate",
  "cert-manager.io": "ClusterIssuer",
  "external-secrets.io": "ClusterExternalSecret ClusterPushSecret ClusterSecretStore",
  "gateway.networking.k8s.io": "GatewayClass",
  "keda.sh": "ClusterTriggerAuthentication",
  "karpenter.sh": "NodeClaim NodePool",
  "kyverno.io": "ClusterPolicy",
};

const kinds: ReadonlySet<string> = new Set(
  Object.entries(newer).flatMap(([group, names]) => names.split(" ").map((kind) => `${group}/${kind}`)),
);

const none: readonly CustomResource[] = [];

const scopesIn = once((customResources: readonly CustomResource[]) => {
  const own = new Map(customResources.map(({ apiVersion, kind, scope }) => [`${apiVersion}/${kind}`, scope]));
  return perKind((apiVersion, kind): Scope | undefined => {
    const stated = own.get(`${apiVersion}/${kind}`);
    if (stated) return stated;
    if (keepsNamespaceAway(apiVersion, kind) || kinds.has(`${groupOf(apiVersion)}/${kind}`)) return "cluster";
    return isKnownKind(apiVersion, kind) || builtInKinds(apiVersion).includes(kind)
      ? "namespaced"
      : undefined;
  });
});

export type Scope = CustomResource["scope"];

/** Whether objects of this kind have a namespace, by the platform's own definitions first; undefined for a kind that nobody here knows. */
export function scopeOf(
  apiVersion: string,
  kind: string,
  customResources: readonly CustomResource[] = none,
): Scope | undefined {
  return scopesIn(customResources)(apiVersion, kind);
}

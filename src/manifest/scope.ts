import { isKnownKind, keepsNamespaceAway } from "./known-kinds.ts";
import { groupOf } from "./manifest.ts";
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

/** Whether objects of this kind have a namespace; undefined for a custom resource that nobody here knows. */
export function scopeOf(
  apiVersion: string,
  kind: string,
  customResources: readonly CustomResource[] = [],
): "namespaced" | "cluster" | undefined {
  const own = customResources.find((one) => one.kind === kind && one.apiVersion === apiVersion);
  return own ? own.scope : ownScopeOf(apiVersion, kind);
}

const ownScopeOf = perKind((apiVersion, kind): "namespaced" | "cluster" | undefined => {
  if (keepsNamespaceAway(apiVersion, kind) || kinds.has(`${groupOf(apiVersion)}/${kind}`)) return "cluster";
  return isKnownKind(apiVersion, kind) || builtInKinds(apiVersion).includes(kind) ? "namespaced" : undefined;
});

export function isClusterScoped(apiVersion: string, kind: string): boolean {
  return scopeOf(apiVersion, kind) === "cluster";
}

import { isKnownKind, keepsNamespaceAway } from "./known-kinds.ts";
import { groupOf } from "./manifest.ts";
import { once } from "./once.ts";
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

const scopes = once(
  (customResources: readonly CustomResource[]): ReadonlyMap<string, Scope> =>
    new Map(customResources.map(({ apiVersion, kind, scope }) => [`${apiVersion}/${kind}`, scope])),
);

export type Scope = CustomResource["scope"];

/** Whether objects of this kind have a namespace, by the platform's own definitions first; undefined for a kind that nobody here knows. */
export function scopeOf(
  apiVersion: string,
  kind: string,
  customResources: readonly CustomResource[] | undefined,
): Scope | undefined {
  const own = customResources && scopes(customResources).get(`${apiVersion}/${kind}`);
  if (own) return own;
  if (keepsNamespaceAway(apiVersion, kind) || kinds.has(`${groupOf(apiVersion)}/${kind}`)) return "cluster";
  return isKnownKind(apiVersion, kind) || builtInKinds(apiVersion).includes(kind) ? "namespaced" : undefined;
}

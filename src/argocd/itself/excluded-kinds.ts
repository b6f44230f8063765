import type { ResourceFilter } from "../../model/argocd/settings.ts";

/**
 * What Argo CD's manifests exclude since 3.0, in manifests/base/config/argocd-cm.yaml. The key `resource.exclusions` is one
 * text: whoever adds a kind replaces it, so these are said again.
 */
export const excludedKinds: readonly ResourceFilter[] = [
  { apiGroups: ["", "discovery.k8s.io"], kinds: ["Endpoints", "EndpointSlice"] },
  { apiGroups: ["coordination.k8s.io"], kinds: ["Lease"] },
  {
    apiGroups: ["authentication.k8s.io", "authorization.k8s.io"],
    kinds: [
      "SelfSubjectReview",
      "TokenReview",
      "LocalSubjectAccessReview",
      "SelfSubjectAccessReview",
      "SelfSubjectRulesReview",
      "SubjectAccessReview",
    ],
  },
  { apiGroups: ["certificates.k8s.io"], kinds: ["CertificateSigningRequest"] },
  { apiGroups: ["cert-manager.io"], kinds: ["CertificateRequest"] },
  { apiGroups: ["cilium.io"], kinds: ["CiliumIdentity", "CiliumEndpoint", "CiliumEndpointSlice"] },
  {
    apiGroups: ["kyverno.io", "reports.kyverno.io", "wgpolicyk8s.io"],
    kinds: [
      "PolicyReport",
      "ClusterPolicyReport",
      "EphemeralReport",
      "ClusterEphemeralReport",
      "AdmissionReport",
      "ClusterAdmissionReport",
      "BackgroundScanReport",
      "ClusterBackgroundScanReport",
      "UpdateRequest",
    ],
  },
];

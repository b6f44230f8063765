import { perKind } from "../manifest/per-kind.ts";

/** When Kubernetes stopped to serve a kind under an apiVersion, and what serves it since. */
export interface RetiredApi {
  /** The first minor version without it: 22 is Kubernetes 1.22. */
  readonly removed: number;
  readonly use: string;
}

/** [first minor version without it, apiVersion, its kinds, what to use]; source: Kubernetes' deprecated API migration guide. */
const rows: readonly (readonly [number, string, string, string])[] = [
  [16, "extensions/v1beta1", "DaemonSet Deployment ReplicaSet", "apps/v1"],
  [16, "extensions/v1beta1", "NetworkPolicy", "networking.k8s.io/v1"],
  [16, "apps/v1beta1", "Deployment StatefulSet", "apps/v1"],
  [16, "apps/v1beta2", "DaemonSet Deployment ReplicaSet StatefulSet", "apps/v1"],
  [22, "extensions/v1beta1", "Ingress", "networking.k8s.io/v1"],
  [22, "networking.k8s.io/v1beta1", "Ingress IngressClass", "networking.k8s.io/v1"],
  [
    22,
    "admissionregistration.k8s.io/v1beta1",
    "MutatingWebhookConfiguration ValidatingWebhookConfiguration",
    "admissionregistration.k8s.io/v1",
  ],
  [22, "apiextensions.k8s.io/v1beta1", "CustomResourceDefinition", "apiextensions.k8s.io/v1"],
  [22, "apiregistration.k8s.io/v1beta1", "APIService", "apiregistration.k8s.io/v1"],
  [22, "certificates.k8s.io/v1beta1", "CertificateSigningRequest", "certificates.k8s.io/v1"],
  [22, "coordination.k8s.io/v1beta1", "Lease", "coordination.k8s.io/v1"],
  [
    22,
    "rbac.authorization.k8s.io/v1beta1",
    "ClusterRole ClusterRoleBinding Role RoleBinding",
    "rbac.authorization.k8s.io/v1",
  ],
  [22, "scheduling.k8s.io/v1beta1", "PriorityClass", "scheduling.k8s.io/v1"],
  [22, "storage.k8s.io/v1beta1", "CSIDriver CSINode StorageClass VolumeAttachment", "storage.k8s.io/v1"],
  [25, "autoscaling/v2beta1", "HorizontalPodAutoscaler", "autoscaling/v2"],
  [25, "batch/v1beta1", "CronJob", "batch/v1"],
  [25, "discovery.k8s.io/v1beta1", "EndpointSlice", "discovery.k8s.io/v1"],
  [25, "events.k8s.io/v1beta1", "Event", "events.k8s.io/v1"],
  [25, "node.k8s.io/v1beta1", "RuntimeClass", "node.k8s.io/v1"],
  [25, "policy/v1beta1", "PodDisruptionBudget", "policy/v1"],
  [25, "policy/v1beta1", "PodSecurityPolicy", "labels of Pod Security Admission"],
  [26, "autoscaling/v2beta2", "HorizontalPodAutoscaler", "autoscaling/v2"],
  [
    26,
    "flowcontrol.apiserver.k8s.io/v1beta1",
    "FlowSchema PriorityLevelConfiguration",
    "flowcontrol.apiserver.k8s.io/v1",
  ],
  [27, "storage.k8s.io/v1beta1", "CSIStorageCapacity", "storage.k8s.io/v1"],
  [
    29,
    "flowcontrol.apiserver.k8s.io/v1beta2",
    "FlowSchema PriorityLevelConfiguration",
    "flowcontrol.apiserver.k8s.io/v1",
  ],
  [
    32,
    "flowcontrol.apiserver.k8s.io/v1beta3",
    "FlowSchema PriorityLevelConfiguration",
    "flowcontrol.apiserver.k8s.io/v1",
  ],
];

const retired: ReadonlyMap<string, RetiredApi> = new Map(
  rows.flatMap(([removed, apiVersion, kinds, use]) =>
    kinds.split(" ").map((kind) => [`${apiVersion}/${kind}`, { removed, use }] as const),
  ),
);

/** Undefined for what Kubernetes still serves, or never did. */
export const retiredApi = perKind((apiVersion, kind): RetiredApi | undefined =>
  retired.get(`${apiVersion}/${kind}`),
);

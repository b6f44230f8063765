import { perKind } from "./per-kind.ts";

/**
 * The kinds whose schema kustomize 5.8.1 carries (Kubernetes 1.21.2). It takes every other kind for a namespaced one, which
 * is wrong for cluster-scoped custom resources (scope.ts knows better) and right for most that came after 1.21, such as
 * `autoscaling/v2`.
 */
const namespaced: { readonly [apiVersion: string]: string } = {
  v1: "Binding ConfigMap Endpoints Event LimitRange PersistentVolumeClaim Pod PodTemplate ReplicationController ResourceQuota Secret Service ServiceAccount",
  "apps/v1": "ControllerRevision DaemonSet Deployment ReplicaSet StatefulSet",
  "autoscaling/v1": "HorizontalPodAutoscaler Scale",
  "autoscaling/v2beta1": "HorizontalPodAutoscaler",
  "autoscaling/v2beta2": "HorizontalPodAutoscaler",
  "batch/v1": "CronJob Job",
  "batch/v1beta1": "CronJob",
  "coordination.k8s.io/v1": "Lease",
  "coordination.k8s.io/v1beta1": "Lease",
  "discovery.k8s.io/v1": "EndpointSlice",
  "discovery.k8s.io/v1beta1": "EndpointSlice",
  "events.k8s.io/v1": "Event",
  "events.k8s.io/v1beta1": "Event",
  "extensions/v1beta1": "Ingress",
  "networking.k8s.io/v1": "Ingress NetworkPolicy",
  "networking.k8s.io/v1beta1": "Ingress",
  "policy/v1": "PodDisruptionBudget",
  "policy/v1beta1": "PodDisruptionBudget",
  "rbac.authorization.k8s.io/v1": "Role RoleBinding",
  "rbac.authorization.k8s.io/v1beta1": "Role RoleBinding",
  "storage.k8s.io/v1beta1": "CSIStorageCapacity",
};

const clusterScoped: { readonly [apiVersion: string]: string } = {
  v1: "ComponentStatus Namespace Node PersistentVolume",
  "admissionregistration.k8s.io/v1": "MutatingWebhookConfiguration ValidatingWebhookConfiguration",
  "admissionregistration.k8s.io/v1beta1": "MutatingWebhookConfiguration ValidatingWebhookConfiguration",
  "apiextensions.k8s.io/v1": "CustomResourceDefinition",
  "apiextensions.k8s.io/v1beta1": "CustomResourceDefinition",
  "apiregistration.k8s.io/v1": "APIService",
  "apiregistration.k8s.io/v1beta1": "APIService",
  "certificates.k8s.io/v1": "CertificateSigningRequest",
  "certificates.k8s.io/v1beta1": "CertificateSigningRequest",
  "flowcontrol.apiserver.k8s.io/v1beta1": "FlowSchema PriorityLevelConfiguration",
  "networking.k8s.io/v1": "IngressClass",
  "networking.k8s.io/v1beta1": "IngressClass",
  "node.k8s.io/v1": "RuntimeClass",
  "node.k8s.io/v1beta1": "RuntimeClass",
  "policy/v1beta1": "PodSecurityPolicy",
  "rbac.authorization.k8s.io/v1": "ClusterRole ClusterRoleBinding",
  "rbac.authorization.k8s.io/v1beta1": "ClusterRole ClusterRoleBinding",
  "scheduling.k8s.io/v1": "PriorityClass",
  "scheduling.k8s.io/v1beta1": "PriorityClass",
  "storage.k8s.io/v1": "CSIDriver CSINode StorageClass VolumeAttachment",
  "storage.k8s.io/v1beta1": "CSIDriver CSINode StorageClass VolumeAttachment",
};

const scopes = new Map<string, "namespaced" | "cluster">([
  ...listed(namespaced).map((kind) => [kind, "namespaced"] as const),
  ...listed(clusterScoped).map((kind) => [kind, "cluster"] as const),
]);

function listed(table: { readonly [apiVersion: string]: string }): readonly string[] {
  return Object.entries(table).flatMap(([apiVersion, kinds]) =>
    kinds.split(" ").map((kind) => `${apiVersion}/${kind}`),
  );
}

/** Whether kustomize knows the fields of this kind. */
export function isKnownKind(apiVersion: string, kind: string): boolean {
  return scopes.has(`${apiVersion}/${kind}`);
}

/** Whether kustomize keeps `namespace:` away from this kind. */
export const keepsNamespaceAway = perKind(
  (apiVersion, kind) => scopes.get(`${apiVersion}/${kind}`) === "cluster",
);

/** What nearly every chart of an operator makes; each chart adds its own. */
export const cluster = [
  "apiextensions.k8s.io/CustomResourceDefinition",
  "rbac.authorization.k8s.io/ClusterRole",
  "rbac.authorization.k8s.io/ClusterRoleBinding",
];
export const namespaced = [
  "Service",
  "ServiceAccount",
  "apps/Deployment",
  "rbac.authorization.k8s.io/Role",
  "rbac.authorization.k8s.io/RoleBinding",
];

export const webhooks = "admissionregistration.k8s.io/ValidatingWebhookConfiguration";
export const monitor = "monitoring.coreos.com/ServiceMonitor";

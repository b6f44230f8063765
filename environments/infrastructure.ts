import { ApiObject } from "cdk8s";
import { defineInfrastructure } from "tiphys";

/** Namespaces of the cluster's own parts, which bring their own policies. */
const open = ["kube-system", "argocd", "cert-manager", "ingress-nginx", "monitoring"];

/** What every cluster has before a service runs there. */
export const foundation = defineInfrastructure("foundation", {
  clusters: { "acme.example/managed": "true" },
  namespace: "platform",
  applications: "set",
  build(scope) {
    new ApiObject(scope, "customer-facing", {
      apiVersion: "scheduling.k8s.io/v1",
      kind: "PriorityClass",
      metadata: { name: "customer-facing" },
      description: "Answers customers: scheduled before everything else of ours",
      value: 100_000,
    });
    new ApiObject(scope, "fast", {
      apiVersion: "storage.k8s.io/v1",
      kind: "StorageClass",
      metadata: { name: "fast" },
      provisioner: "ebs.csi.aws.com",
      parameters: { type: "gp3", encrypted: "true" },
      volumeBindingMode: "WaitForFirstConsumer",
      allowVolumeExpansion: true,
      reclaimPolicy: "Retain",
    });
    new ApiObject(scope, "letsencrypt", {
      apiVersion: "cert-manager.io/v1",
      kind: "ClusterIssuer",
      metadata: { name: "letsencrypt" },
      spec: {
        acme: {
          server: "https://acme-v02.api.letsencrypt.org/directory",
          email: "platform@company.com",
          privateKeySecretRef: { name: "letsencrypt-account" },
          solvers: [{ http01: { ingress: { ingressClassName: "nginx" } } }],
        },
      },
    });
    // Nothing reaches a pod unless the service's own NetworkPolicy lets it: the default that `allowFrom` opens.
    new ApiObject(scope, "default-deny", {
      apiVersion: "policy.networking.k8s.io/v1alpha1",
      kind: "BaselineAdminNetworkPolicy",
      metadata: { name: "default" },
      spec: {
        subject: {
          namespaces: {
            matchExpressions: [{ key: "kubernetes.io/metadata.name", operator: "NotIn", values: open }],
          },
        },
        ingress: [{ name: "deny-all", action: "Deny", from: [{ namespaces: {} }] }],
      },
    });
  },
});

/** Batch work waits there for whatever else needs the nodes. */
export const batch = defineInfrastructure("batch", {
  clusters: { "acme.example/tier": "data" },
  namespace: "platform",
  applications: "set",
  build(scope) {
    new ApiObject(scope, "batch", {
      apiVersion: "scheduling.k8s.io/v1",
      kind: "PriorityClass",
      metadata: { name: "batch" },
      description: "Can wait: gives way to everything else",
      value: -1000,
      preemptionPolicy: "Never",
    });
  },
});

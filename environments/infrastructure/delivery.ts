import { defineInfrastructure } from "tiphys";
import { managed } from "./clusters.ts";
import { cluster, monitor, namespaced } from "./kinds.ts";
import { collected, monitoring } from "./monitoring.ts";

/** Brings releases in steps. */
export const argoRollouts = defineInfrastructure("argo-rollouts", {
  clusters: managed,
  namespace: "argo-rollouts",
  dependsOn: [monitoring],
  chart: {
    repository: "https://argoproj.github.io/argo-helm",
    name: "argo-rollouts",
    version: "2.41.0",
    kinds: { cluster, namespaced: [...namespaced, "ConfigMap", "Secret", monitor] },
    values: {
      controller: {
        replicas: 2,
        // Alerts of services that a Rollout runs ask how many of its pods are ready.
        metrics: { enabled: true, serviceMonitor: { enabled: true, additionalLabels: collected } },
      },
    },
  },
});

/** Scales by what waits: the length of a queue, a time of day. */
export const keda = defineInfrastructure("keda", {
  clusters: managed,
  namespace: "keda",
  chart: {
    repository: "https://kedacore.github.io/charts",
    name: "keda",
    version: "2.20.2",
    kinds: {
      cluster: [
        ...cluster,
        "admissionregistration.k8s.io/ValidatingWebhookConfiguration",
        "apiregistration.k8s.io/APIService",
      ],
      namespaced,
    },
    // It reads how the API server tells who asks.
    namespaces: ["kube-system"],
  },
});

import { defineInfrastructure } from "tiphys";
import { managed, ofData } from "./clusters.ts";
import { cluster, monitor, namespaced } from "./kinds.ts";

/** What the chart has Prometheus select monitors and rules by: the name of its release. */
export const collected = { release: "monitoring" };

/** Prometheus, Alertmanager, and the definitions that other charts' monitors need. */
export const monitoring = defineInfrastructure("monitoring", {
  clusters: managed,
  namespace: "monitoring",
  // The node exporter reads the node's own files and network.
  namespaceLabels: { "pod-security.kubernetes.io/enforce": "privileged" },
  chart: {
    repository: "https://prometheus-community.github.io/helm-charts",
    name: "kube-prometheus-stack",
    version: "88.5.3",
    kinds: {
      cluster,
      namespaced: [
        ...namespaced,
        "Secret",
        "apps/DaemonSet",
        monitor,
        "monitoring.coreos.com/Alertmanager",
        "monitoring.coreos.com/Prometheus",
        "monitoring.coreos.com/PrometheusRule",
      ],
    },
    // The Services that Prometheus finds the cluster's own parts by.
    namespaces: ["kube-system"],
    values: {
      grafana: { enabled: false },
      prometheusOperator: { admissionWebhooks: { enabled: false }, tls: { enabled: false } },
      prometheus: { prometheusSpec: { replicas: 2, retention: "15d" } },
    },
  },
  differs: [{ on: ofData, values: { prometheus: { prometheusSpec: { replicas: 1, retention: "3d" } } } }],
});

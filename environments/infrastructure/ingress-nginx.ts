import { defineInfrastructure } from "tiphys";
import { managed, ofData } from "./clusters.ts";
import { cluster, monitor, namespaced } from "./kinds.ts";
import { collected, monitoring } from "./monitoring.ts";

/** What lets requests in, by the hosts that services state. */
export const ingressNginx = defineInfrastructure("ingress-nginx", {
  clusters: managed,
  namespace: "ingress-nginx",
  dependsOn: [monitoring],
  chart: {
    repository: "https://kubernetes.github.io/ingress-nginx",
    name: "ingress-nginx",
    version: "4.15.1",
    kinds: {
      cluster: [...cluster, "networking.k8s.io/IngressClass"],
      namespaced: [...namespaced, "ConfigMap", "policy/PodDisruptionBudget", monitor],
    },
    values: {
      controller: {
        replicaCount: 3,
        // Its certificate is made by Jobs; what is merged was checked against the schema already.
        admissionWebhooks: { enabled: false },
        metrics: { enabled: true, serviceMonitor: { enabled: true, additionalLabels: collected } },
      },
    },
  },
  differs: [{ on: ofData, values: { controller: { replicaCount: 2 } } }],
});

import { defineCluster } from "tiphys";

export const clusters = {
  /** Where Argo CD runs, and most of the services of all environments. */
  main: defineCluster("in-cluster", {
    server: "https://kubernetes.default.svc",
    kubernetes: "1.35",
    labels: { "acme.example/managed": "true", "acme.example/tier": "general" },
  }),
  /** Kafka, the warehouse and batch nodes of production, apart from what answers customers. */
  data: defineCluster("eu-west-data", {
    kubernetes: "1.34",
    labels: { "acme.example/managed": "true", "acme.example/tier": "data" },
  }),
};

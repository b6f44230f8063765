import { defineCluster } from "tiphys";

/** Where Argo CD runs, and most of the services. */
export const main = defineCluster("in-cluster", {
  server: "https://kubernetes.default.svc",
  kubernetes: "1.35",
  labels: { "acme.example/tier": "general" },
});

/** Disks and batch nodes, apart from what answers customers. */
export const data = defineCluster("eu-west-data", {
  kubernetes: "1.34",
  labels: { "acme.example/tier": "data" },
});

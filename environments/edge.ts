import { automated, defineApplicationSet, defineCluster, generators } from "tiphys";
import { WebService } from "tiphys/constructs";
import { teams } from "../services/teams.ts";

/** Small clusters near the customers, and when each gets a change: first a tenth of them, then half, then the rest. */
const rings = {
  "edge-eu-central": "first",
  "edge-eu-north": "second",
  "edge-eu-south": "second",
  "edge-us-east": "second",
  "edge-us-west": "second",
  "edge-us-south": "third",
  "edge-sa-east": "third",
  "edge-ap-south": "third",
  "edge-ap-east": "third",
  "edge-af-south": "third",
} as const;

export const edgeClusters = Object.entries(rings).map(([name, ring]) =>
  defineCluster(name, {
    kubernetes: "1.35",
    labels: { "acme.example/tier": "edge", "acme.example/ring": ring },
  }),
);

/** Answers what can be cached where the customer is. */
export const edgeCache = defineApplicationSet("edge-cache", {
  generator: generators.clusters({
    match: { "acme.example/tier": "edge" },
    labels: ["acme.example/ring"],
  }),
  application: (cluster) => ({
    name: `edge-cache-${cluster.nameNormalized}`,
    labels: { ring: cluster.metadata.labels["acme.example/ring"] },
    destination: { name: cluster.name, namespace: "edge-cache" },
    namespaceLabels: { "pod-security.kubernetes.io/enforce": "restricted" },
  }),
  build(scope) {
    new WebService(scope, "edge-cache", {
      team: teams.storefront,
      image:
        "company/edge-cache:1.8.2@sha256:3f1d8c27a5b04e96d2c7f08a1b5e64930c8d7f2e5a91b6403d8c2f7e1a5b9046",
      port: 8080,
      health: "/healthz",
      replicas: 2,
      cpu: "250m",
      memory: "512Mi",
      variables: { ORIGIN: "https://www.company.com" },
      writable: ["/var/cache"],
    });
  },
  rollout: [{ match: { ring: "first" } }, { match: { ring: "second" }, maxUpdate: "50%" }, {}],
  sync: automated({ prune: true }),
  team: teams.storefront,
});

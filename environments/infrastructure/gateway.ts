import { ApiObject } from "cdk8s";
import { defineInfrastructure } from "tiphys";
import { managed } from "./clusters.ts";

/** Where the editors of the back office come in. Istio, which the clusters bring, runs its proxies in this namespace. */
export const gateway = defineInfrastructure("gateway", {
  clusters: managed,
  namespace: "gateways",
  build(scope) {
    const allowedRoutes = { namespaces: { from: "All" } };
    new ApiObject(scope, "internal", {
      apiVersion: "gateway.networking.k8s.io/v1",
      kind: "Gateway",
      metadata: { name: "internal" },
      spec: {
        gatewayClassName: "istio",
        listeners: [
          { name: "http", protocol: "HTTP", port: 80, allowedRoutes },
          {
            name: "editor",
            protocol: "HTTPS",
            port: 443,
            hostname: "editor.company.com",
            allowedRoutes,
            tls: {
              mode: "Terminate",
              certificateRefs: [
                { group: "", kind: "Secret", name: "content-tls", namespace: "prod-content" },
              ],
            },
          },
        ],
      },
    });
  },
});

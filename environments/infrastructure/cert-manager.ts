import { defineChart, defineInfrastructure } from "tiphys";
import { ClusterIssuer } from "../../imports/cert-manager.io/cluster-issuer.ts";
import type { CertManagerValues } from "../../imports/helm/cert-manager.ts";
import { managed, ofData } from "./clusters.ts";
import { cluster, namespaced, webhooks } from "./kinds.ts";

/** Certificates for hosts, renewed by themselves. */
export const certManager = defineInfrastructure("cert-manager", {
  clusters: managed,
  namespace: "cert-manager",
  chart: defineChart<CertManagerValues>({
    repository: "oci://quay.io/jetstack/charts",
    name: "cert-manager",
    version: "v1.21.1",
    kinds: {
      cluster: [...cluster, webhooks, "admissionregistration.k8s.io/MutatingWebhookConfiguration"],
      namespaced,
    },
    values: {
      crds: { enabled: true, keep: true },
      replicaCount: 2,
      // Argo CD waits for health by itself, and nothing of it belongs into kube-system.
      startupapicheck: { enabled: false },
      config: {
        apiVersion: "controller.config.cert-manager.io/v1alpha1",
        kind: "ControllerConfiguration",
        enableGatewayAPI: true,
      },
      global: { leaderElection: { namespace: "cert-manager" } },
    },
  }),
  differs: [{ on: ofData, values: { replicaCount: 1 } }],
});

const gateway = {
  group: "gateway.networking.k8s.io",
  kind: "Gateway",
  name: "internal",
  namespace: "gateways",
};

/** Whom certificates are asked of. */
export const issuers = defineInfrastructure("issuers", {
  clusters: managed,
  namespace: "cert-manager",
  dependsOn: [certManager],
  settings: { email: "platform@company.com" },
  build(scope, { email }) {
    new ClusterIssuer(scope, "letsencrypt", {
      metadata: { name: "letsencrypt" },
      spec: {
        acme: {
          server: "https://acme-v02.api.letsencrypt.org/directory",
          email,
          privateKeySecretRef: { name: "letsencrypt-account" },
          solvers: [
            { http01: { ingress: { ingressClassName: "nginx" } } },
            {
              selector: { dnsNames: ["editor.company.com"] },
              http01: { gatewayHTTPRoute: { parentRefs: [gateway] } },
            },
          ],
        },
      },
    });
  },
  differs: [{ on: ofData, settings: { email: "data@company.com" } }],
});

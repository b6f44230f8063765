import type { Construct } from "constructs";
import { Certificate } from "../../imports/cert-manager.io/certificate.ts";
import { HTTPRoute } from "../../imports/gateway.networking.k8s.io/http-route.ts";
import type { CertManagerValues } from "../../imports/helm/cert-manager.ts";
import type { ExternalSecretsValues } from "../../imports/helm/external-secrets.ts";

// What the constructs and the charts' values of imports/ promise at compile time.

export const values: CertManagerValues = {
  replicaCount: 2,
  crds: { enabled: true },
  global: { logLevel: 2 },
};
// @ts-expect-error: it is called replicaCount
export const misspelt: CertManagerValues = { replicaCont: 2 };
// @ts-expect-error: it is called keep
export const misspeltBelow: CertManagerValues = { crds: { enabled: true, keeps: true } };
// @ts-expect-error: a count is a number
export const text: ExternalSecretsValues = { replicaCount: "2" };

export function typesOf(scope: Construct): void {
  const issuerRef = { name: "letsencrypt", kind: "ClusterIssuer" };
  new Certificate(scope, "right", {
    metadata: { name: "web", labels: { team: "web" } },
    spec: { secretName: "web-tls", issuerRef, usages: ["server auth"] },
  });
  // @ts-expect-error: secretName is required
  new Certificate(scope, "missing", { spec: { issuerRef } });
  // @ts-expect-error: dnsName is no field, dnsNames is
  new Certificate(scope, "misspelt", { spec: { secretName: "web-tls", issuerRef, dnsName: ["web"] } });
  // @ts-expect-error: it is called "server auth"
  new Certificate(scope, "choice", { spec: { secretName: "web-tls", issuerRef, usages: ["server-auth"] } });
  new Certificate(scope, "metadata", {
    // @ts-expect-error: lables is no field of metadata
    metadata: { lables: {} },
    spec: { secretName: "web-tls", issuerRef },
  });
  // @ts-expect-error: a route has a spec
  new HTTPRoute(scope, "props", {});
  new HTTPRoute(scope, "number", {
    // @ts-expect-error: a port is a number
    spec: { rules: [{ backendRefs: [{ name: "web", port: "80" }] }] },
  });
}

import { ApiObject } from "cdk8s";
import { defineChart, defineInfrastructure } from "tiphys";
import type { ExternalSecretsValues } from "../../imports/helm/external-secrets.ts";
import { managed, ofData } from "./clusters.ts";
import { cluster, namespaced, webhooks } from "./kinds.ts";

/** Makes Secrets of what the vault holds: no value of one is in Git. */
export const externalSecrets = defineInfrastructure("external-secrets", {
  clusters: managed,
  namespace: "external-secrets",
  chart: defineChart<ExternalSecretsValues>({
    repository: "https://charts.external-secrets.io",
    name: "external-secrets",
    version: "2.9.0",
    kinds: { cluster: [...cluster, webhooks], namespaced: [...namespaced, "Secret"] },
    values: { installCRDs: true, replicaCount: 2 },
  }),
});

/** Opens what `kubeseal` sealed for its cluster. */
export const sealedSecrets = defineInfrastructure("sealed-secrets", {
  clusters: managed,
  namespace: "sealed-secrets",
  chart: {
    repository: "https://bitnami-labs.github.io/sealed-secrets",
    name: "sealed-secrets",
    version: "2.18.4",
    kinds: { cluster, namespaced },
  },
});

/** Decrypts what `sops` encrypted for the key in the Secret sops-key, which is put there by hand, once for each cluster. */
export const sopsSecrets = defineInfrastructure("sops-secrets-operator", {
  clusters: managed,
  namespace: "sops",
  chart: {
    repository: "https://isindir.github.io/sops-secrets-operator",
    name: "sops-secrets-operator",
    version: "0.28.0",
    kinds: { cluster, namespaced },
    values: {
      secretsAsFiles: [{ name: "key", mountPath: "/etc/sops", secretName: "sops-key" }],
      extraEnv: [{ name: "SOPS_AGE_KEY_FILE", value: "/etc/sops/key.txt" }],
    },
  },
});

/** Store → the namespaces that it serves, and no others. */
const stores = {
  "vault-nonproduction": ["^dev-", "^preview-", "^staging-"],
  "vault-production": ["^prod-"],
  "company-vault": ["^argocd$", "^monitoring$"],
};

/** What environments name as their `secretStore`. */
export const secretStores = defineInfrastructure("secret-stores", {
  clusters: managed,
  namespace: "external-secrets",
  dependsOn: [externalSecrets],
  settings: { served: Object.keys(stores) as readonly (keyof typeof stores)[] },
  build(scope, { served }) {
    for (const name of served) {
      new ApiObject(scope, name, {
        apiVersion: "external-secrets.io/v1",
        kind: "ClusterSecretStore",
        metadata: { name },
        spec: {
          conditions: [{ namespaceRegexes: stores[name] }],
          provider: {
            vault: {
              server: "https://vault.company.com",
              path: "secret",
              version: "v2",
              auth: { kubernetes: { mountPath: "kubernetes", role: name } },
            },
          },
        },
      });
    }
  },
  differs: [{ on: ofData, settings: { served: ["vault-production", "company-vault"] } }],
});

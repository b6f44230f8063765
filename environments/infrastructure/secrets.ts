import { ApiObject } from "cdk8s";
import { defineInfrastructure } from "tiphys";
import { managed, ofData } from "./clusters.ts";
import { cluster, namespaced, webhooks } from "./kinds.ts";

/** Makes Secrets of what the vault holds: no value of one is in Git. */
export const externalSecrets = defineInfrastructure("external-secrets", {
  clusters: managed,
  namespace: "external-secrets",
  chart: {
    repository: "https://charts.external-secrets.io",
    name: "external-secrets",
    version: "2.9.0",
    kinds: { cluster: [...cluster, webhooks], namespaced: [...namespaced, "Secret"] },
    values: { installCRDs: true, replicaCount: 2 },
  },
});

/** Environment → prefix of its namespaces. */
const all = { dev: "dev", staging: "staging", production: "prod" };

/** A store for each environment, which serves the namespaces of that environment and no others. */
export const secretStores = defineInfrastructure("secret-stores", {
  clusters: managed,
  namespace: "external-secrets",
  dependsOn: [externalSecrets],
  settings: {
    region: "eu-west-1",
    environments: ["dev", "staging", "production"] as readonly (keyof typeof all)[],
  },
  build(scope, { region, environments }) {
    for (const environment of environments) {
      new ApiObject(scope, environment, {
        apiVersion: "external-secrets.io/v1",
        kind: "ClusterSecretStore",
        metadata: { name: environment },
        spec: {
          conditions: [{ namespaceRegexes: [`^${all[environment]}-`] }],
          provider: {
            aws: {
              service: "SecretsManager",
              region,
              role: `arn:aws:iam::123456789012:role/secrets-${environment}`,
              auth: {
                jwt: { serviceAccountRef: { name: "external-secrets", namespace: "external-secrets" } },
              },
            },
          },
        },
      });
    }
  },
  differs: [{ on: ofData, settings: { environments: ["production"] } }],
});

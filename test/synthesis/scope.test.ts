import { expect, test } from "@jest/globals";
import { ApiObject } from "cdk8s";
import { defineCustomService } from "../../src/index.ts";
import type { JsonObject } from "../../src/manifest/manifest.ts";
import { synthesize } from "../../src/synthesize.ts";
import { anEnvironment, aPlatform, aTeam } from "../support/platform.ts";

test("a custom resource of the cluster gets no namespace, though kustomize would give it one; its neighbours do", () => {
  const store = defineCustomService("store", {
    team: aTeam,
    build: (scope) => {
      const vault = { server: "https://vault.example", auth: { tokenSecretRef: { name: "a", key: "b" } } };
      new ApiObject(scope, "vault", {
        apiVersion: "external-secrets.io/v1",
        kind: "ClusterSecretStore",
        metadata: { name: "vault" },
        ...{ spec: { provider: { vault } } },
      });
      new ApiObject(scope, "settings", {
        apiVersion: "v1",
        kind: "ConfigMap",
        metadata: { name: "settings" },
      });
    },
  });
  const { deployed, argocd } = synthesize(aPlatform([anEnvironment("dev", [store])]), {});
  const namespaces = deployed[0]?.manifests.map(({ kind, metadata }) => [kind, metadata.namespace]);
  expect(Object.fromEntries(namespaces ?? [])).toMatchObject({
    ClusterSecretStore: undefined,
    ConfigMap: "dev-store",
  });
  const project = [...argocd].find(([path]) => path.endsWith("projects/dev.yaml"))?.[1].spec as JsonObject;
  expect(project.clusterResourceWhitelist).toContainEqual({
    group: "external-secrets.io",
    kind: "ClusterSecretStore",
  });
  expect(project.namespaceResourceWhitelist).not.toContainEqual(
    expect.objectContaining({ group: "external-secrets.io" }),
  );
});

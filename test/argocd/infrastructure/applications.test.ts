import { describe, expect, test } from "@jest/globals";
import { ApiObject } from "cdk8s";
import { allowSync, defineInfrastructure, manual } from "../../../src/index.ts";
import { renderYaml } from "../../../src/manifest/yaml.ts";
import { synthesize } from "../../../src/synthesize.ts";
import { aChart, aConfigMap, data, everywhere, platformOf } from "../../support/infrastructure.ts";

const component = (options: object, name = "operator") =>
  defineInfrastructure(name, { clusters: everywhere, namespace: "operator", ...options });
const build = (scope: ApiObject) => aConfigMap(scope, "settings", { level: "info" });
const treeOf = (...components: readonly Parameters<typeof platformOf>[0][number][]) =>
  synthesize(platformOf(components), {}).tree;
const specOf = (options: object, file = "argocd/infrastructure/operator/main.yaml") => {
  const { argocd } = synthesize(platformOf([component(options)]), {});
  return argocd.get(file)?.spec as Readonly<Record<string, unknown>>;
};
const ours = { repoURL: "https://git.example/acme/gitops.git", targetRevision: "main" };

describe("an Application of infrastructure", () => {
  test("is written for each cluster with the labels", () => {
    const files = [...treeOf(component({ build })).keys()].filter((file) => file.includes("operator"));
    expect(files).toEqual([
      "infrastructure/operator/base/kustomization.yaml",
      "infrastructure/operator/base/config-map.yaml",
      "argocd/infrastructure/operator/data.yaml",
      "argocd/infrastructure/operator/main.yaml",
    ]);
  });

  test("reads the chart, with the values of this repository", () => {
    const chart = { ...aChart, values: { replicas: 2, image: { tag: "v1" } } };
    const differs = [{ on: data, version: "1.3.0", values: { replicas: 3, image: { tag: "v1" } } }];
    const { argocd, tree } = synthesize(platformOf([component({ chart, differs })]), {});
    const application = argocd.get("argocd/infrastructure/operator/data.yaml");
    expect(application && renderYaml(application)).toBe(`apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: operator-data
  namespace: argocd
  labels:
    cluster: data
    component: operator
  annotations:
    argocd.argoproj.io/sync-wave: "-1"
spec:
  destination:
    name: data
    namespace: operator
  project: infrastructure
  sources:
    - chart: operator
      helm:
        releaseName: operator
        valueFiles:
          - $values/dist/infrastructure/operator/base/values.yaml
          - $values/dist/infrastructure/operator/overlays/data/values.yaml
      repoURL: https://charts.example
      targetRevision: "1.3.0"
    - ref: values
      repoURL: https://git.example/acme/gitops.git
      targetRevision: main
  syncPolicy:
    automated:
      allowEmpty: false
      prune: false
      selfHeal: true
    syncOptions:
      - CreateNamespace=true
      - ServerSideApply=true
`);
    expect(tree.get("infrastructure/operator/overlays/data/values.yaml")).toContain("\nreplicas: 3\n");
    expect(tree.get("infrastructure/operator/overlays/data/values.yaml")).not.toContain("tag");
    expect(tree.has("infrastructure/operator/overlays/main/values.yaml")).toBe(false);
  });

  test.each([
    {
      title: "objects alone",
      options: { build },
      sources: { source: { ...ours, path: "dist/infrastructure/operator/base" } },
    },
    {
      title: "a chart as it comes",
      options: { chart: aChart },
      sources: {
        source: {
          repoURL: "https://charts.example",
          chart: "operator",
          targetRevision: "1.2.3",
          helm: { releaseName: "operator" },
        },
      },
    },
    {
      title: "a chart of an OCI registry, whose address Argo CD wants without scheme",
      options: {
        chart: { ...aChart, repository: "oci://registry.example/charts", releaseName: "op", skipCrds: true },
      },
      sources: {
        source: {
          repoURL: "registry.example/charts",
          chart: "operator",
          targetRevision: "1.2.3",
          helm: { releaseName: "op", skipCrds: true },
        },
      },
    },
    {
      title: "a chart and objects",
      options: { chart: { ...aChart, values: { a: 1 } }, build },
      sources: {
        sources: [
          expect.objectContaining({ chart: "operator" }),
          { ...ours, path: "dist/infrastructure/operator/base", ref: "values" },
        ],
      },
    },
    {
      title: "a kustomization of another repository",
      options: {
        kustomize: {
          path: "config/crd",
          repository: "https://git.example/crds",
          revision: "v1.4.0",
          kinds: aChart.kinds,
        },
      },
      sources: {
        source: { repoURL: "https://git.example/crds", path: "config/crd", targetRevision: "v1.4.0" },
      },
    },
    {
      title: "a kustomization of this repository",
      options: { kustomize: { path: "kustomize/crds", kinds: aChart.kinds } },
      sources: { source: { ...ours, path: "kustomize/crds" } },
    },
  ])("has the sources of $title", ({ options, sources }) => {
    const { source, sources: several } = specOf(options);
    expect({ ...(source ? { source } : {}), ...(several ? { sources: several } : {}) }).toEqual(sources);
  });

  test.each([
    {
      title: "by itself, undoing drift, pruning nothing",
      options: { build },
      policy: { automated: { prune: false, selfHeal: true } },
    },
    {
      title: "when somebody says so",
      options: { build, sync: manual() },
      policy: { syncOptions: ["CreateNamespace=true", "ServerSideApply=true"] },
    },
    {
      title: "without the first look at kinds that its chart may define",
      options: { chart: aChart, build },
      policy: {
        syncOptions: ["CreateNamespace=true", "ServerSideApply=true", "SkipDryRunOnMissingResource=true"],
      },
    },
    {
      title: "with labels on its namespace",
      options: { chart: aChart, namespaceLabels: { "pod-security.kubernetes.io/enforce": "privileged" } },
      policy: {
        managedNamespaceMetadata: { labels: { "pod-security.kubernetes.io/enforce": "privileged" } },
      },
    },
    {
      title: "into a namespace that it makes itself",
      options: {
        build: (scope: ApiObject) =>
          new ApiObject(scope, "ns", { apiVersion: "v1", kind: "Namespace", metadata: { name: "operator" } }),
      },
      policy: { syncOptions: ["ServerSideApply=true"] },
    },
    {
      title: "leaving alone what it is told to",
      options: { chart: aChart, ignoreDifferences: [{ kind: "Secret", jsonPointers: ["/data"] }] },
      policy: {
        syncOptions: ["CreateNamespace=true", "ServerSideApply=true", "RespectIgnoreDifferences=true"],
      },
    },
  ])("syncs $title", ({ options, policy }) => {
    expect(specOf(options).syncPolicy).toMatchObject(policy);
  });
});

describe("the order of infrastructure", () => {
  const base = component({ build }, "base");
  const middle = component({ build, dependsOn: [base] }, "middle");
  const top = component({ build, dependsOn: [base, middle] }, "top");
  const alone = component({ build }, "alone");
  const set = component({ build, applications: "set", dependsOn: [base] }, "set");
  const { argocd } = synthesize(platformOf([top, set, alone, base, middle]), {});
  const waveOf = (file: string) => argocd.get(file)?.metadata.annotations?.["argocd.argoproj.io/sync-wave"];

  test.each([
    { name: "base", wave: "-3" },
    { name: "middle", wave: "-2" },
    { name: "top", wave: "-1" },
    { name: "alone", wave: "-1" },
  ])("puts $name into wave $wave, on every cluster", ({ name, wave }) => {
    for (const cluster of ["main", "data"])
      expect(waveOf(`argocd/infrastructure/${name}/${cluster}.yaml`)).toBe(wave);
  });

  test("orders the making of a set too, and the project before everything", () => {
    expect(waveOf("argocd/applicationsets/infrastructure-set.yaml")).toBe("-1");
    expect(waveOf("argocd/projects/infrastructure.yaml")).toBe("-100");
  });
});

describe("the project of infrastructure", () => {
  const chart = {
    ...aChart,
    repository: "oci://registry.example/charts",
    namespaces: ["kube-system"],
  } as const;
  const window = { ...allowSync({ schedule: "0 10 * * 1-5", duration: "8h" }) };
  const { argocd } = synthesize(
    platformOf([
      component({ chart, clusters: { tier: "data" }, syncWindows: [window] }),
      component({ build, namespace: "settings" }, "settings"),
    ]),
    {},
  );

  test("permits exactly what the components name", () => {
    expect(argocd.get("argocd/projects/infrastructure.yaml")?.spec).toEqual({
      description: "What the clusters need before services run there",
      sourceRepos: ["https://git.example/acme/gitops.git", "registry.example/charts"],
      destinations: [
        { name: "data", namespace: "operator" },
        { name: "data", namespace: "kube-system" },
        { name: "data", namespace: "settings" },
        { server: "https://main.example", namespace: "settings" },
      ],
      clusterResourceWhitelist: [
        { group: "", kind: "Namespace" },
        { group: "rbac.authorization.k8s.io", kind: "ClusterRole" },
      ],
      namespaceResourceWhitelist: [
        { group: "", kind: "ConfigMap" },
        { group: "", kind: "Service" },
        { group: "apps", kind: "Deployment" },
      ],
      syncWindows: [
        {
          kind: "allow",
          schedule: "0 10 * * 1-5",
          duration: "8h",
          timeZone: "UTC",
          applications: ["operator-data"],
        },
      ],
      orphanedResources: { warn: true },
    });
  });
});

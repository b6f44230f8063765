import { describe, expect, test } from "@jest/globals";
import { ApiObject } from "cdk8s";
import {
  type ApplicationSet,
  automated,
  defineApplicationSet,
  defineArgoCd,
  defineCluster,
  generators,
  manual,
} from "../../src/index.ts";
import type { Manifest } from "../../src/manifest/manifest.ts";
import { renderedPlatform } from "../../src/policies/rendered-platform.ts";
import { expandSet } from "../../src/simulation/questions/expand-set.ts";
import { synthesize } from "../../src/synthesize.ts";
import { aCluster, anEnvironment, aPlatform, aService, aTeam } from "../support/platform.ts";

const edges = ["first", "second"].map((ring) =>
  defineCluster(`edge-${ring}`, { kubernetes: "1.35", labels: { tier: "edge", ring } }),
);

const byCluster = generators.clusters({ match: { tier: "edge" }, labels: ["ring"] });

function cache(options: object = {}): ApplicationSet {
  return defineApplicationSet("cache", {
    generator: byCluster,
    sync: automated({ prune: true }),
    application: (cluster) => ({
      name: `cache-${cluster.nameNormalized}`,
      labels: { ring: cluster.metadata.labels.ring },
      destination: { server: cluster.server, namespace: "cache" },
    }),
    build: (scope) =>
      void new ApiObject(scope, "settings", {
        apiVersion: "v1",
        kind: "ConfigMap",
        metadata: { name: "settings" },
      }),
    ...options,
  });
}

function synthesized(set: ApplicationSet, more: object = {}) {
  const dev = anEnvironment("dev", [aService()]);
  const options = { clusters: [aCluster, ...edges], applicationSets: [set], ...more };
  const synthesis = synthesize(aPlatform([dev], options), {});
  const manifest = synthesis.argocd.get(`argocd/applicationsets/${set.name}.yaml`) as Manifest;
  const project = synthesis.argocd.get(`argocd/projects/${set.name}.yaml`) as Manifest;
  return { synthesis, manifest, project };
}

describe("a set over clusters that makes its own objects", () => {
  const { synthesis, manifest, project } = synthesized(cache({ team: aTeam }));

  test("deploys them from a folder of their own", () => {
    expect([...synthesis.tree.keys()].filter((path) => path.includes("cache"))).toEqual([
      "infrastructure/cache/base/kustomization.yaml",
      "infrastructure/cache/base/config-map.yaml",
      "argocd/projects/cache.yaml",
      "argocd/applicationsets/cache.yaml",
    ]);
  });

  test("yields an Application for each cluster with the labels, permitted by the set's project", () => {
    expect(expandSet(renderedPlatform(synthesis), manifest)).toMatchObject({
      applications: edges.map(({ name }) => ({
        permitted: true,
        application: { name: `cache-${name}`, project: "cache" },
      })),
    });
  });

  test("has a project with these clusters, this namespace and these kinds only, and a role for the team", () => {
    expect(project.spec).toMatchObject({
      sourceRepos: ["https://git.example/acme/gitops.git"],
      destinations: edges.map(({ name }) => ({ name, namespace: "cache" })),
      clusterResourceWhitelist: [{ group: "", kind: "Namespace", name: "cache" }],
      namespaceResourceWhitelist: [{ group: "", kind: "ConfigMap" }],
      roles: [
        {
          name: "payments",
          policies: [
            "p, proj:cache:payments, applications, get, cache/*, allow",
            "p, proj:cache:payments, logs, get, cache/*, allow",
          ],
        },
      ],
    });
  });
});

describe("a policy of all sets that a set may override", () => {
  const policyOf = (whenGone: string, applicationSets: object) => {
    const argocd = defineArgoCd({ parameters: { applicationSets } });
    const { spec } = synthesized(cache({ whenGone }), { argocd }).manifest as unknown as {
      readonly spec: { readonly syncPolicy?: { readonly applicationsSync?: string } };
    };
    return spec.syncPolicy?.applicationsSync;
  };

  test.each([
    { whenGone: "keep", policy: "create-only", stated: "create-update" },
    { whenGone: "orphan", policy: "create-only", stated: "sync" },
    { whenGone: "delete", policy: "create-update", stated: "sync" },
    { whenGone: "delete", policy: "sync", stated: undefined },
  ])("$policy: a set of $whenGone states $stated", ({ whenGone, policy, stated }) => {
    expect(policyOf(whenGone, { policy, policyOverride: true })).toBe(stated);
  });
});

describe("when parameters are gone", () => {
  test.each([
    {
      whenGone: undefined,
      syncPolicy: { applicationsSync: "create-update", preserveResourcesOnDeletion: true },
    },
    {
      whenGone: "keep",
      syncPolicy: { applicationsSync: "create-update", preserveResourcesOnDeletion: true },
    },
    { whenGone: "orphan", syncPolicy: { preserveResourcesOnDeletion: true } },
    { whenGone: "delete", syncPolicy: undefined },
  ])("$whenGone is $syncPolicy", ({ whenGone, syncPolicy }) => {
    const { spec } = synthesized(cache({ whenGone })).manifest as unknown as {
      readonly spec: Record<string, unknown>;
    };
    expect(spec.syncPolicy).toEqual(syncPolicy);
  });
});

describe("a rollout", () => {
  const rollout = [
    { match: { ring: "first" }, maxUpdate: 1 },
    { match: { ring: ["second", "third"] }, maxUpdate: "50%" },
    {},
  ];
  const { synthesis, manifest } = synthesized(cache({ rollout }));

  test("goes in steps by label, and leaves auto-sync to them", () => {
    expect(manifest.spec).toMatchObject({
      strategy: {
        type: "RollingSync",
        rollingSync: {
          steps: [
            { matchExpressions: [{ key: "ring", operator: "In", values: ["first"] }], maxUpdate: 1 },
            {
              matchExpressions: [{ key: "ring", operator: "In", values: ["second", "third"] }],
              maxUpdate: "50%",
            },
            { matchExpressions: [] },
          ],
        },
      },
      template: { spec: { syncPolicy: { automated: { enabled: false, prune: true } } } },
    });
  });

  test("tells the step of each Application", () => {
    expect(expandSet(renderedPlatform(synthesis), manifest)).toMatchObject({
      applications: [{ step: 1 }, { step: 2 }],
    });
  });

  test("tells Argo CD that it may", () => {
    expect(synthesis.tree.get("argocd/bootstrap/argocd-cmd-params-cm.yaml")).toContain(
      'applicationsetcontroller.enable.progressive.syncs: "true"',
    );
    expect(synthesized(cache()).synthesis.tree.has("argocd/bootstrap/argocd-cmd-params-cm.yaml")).toBe(false);
  });

  test("that is manual anyway says nothing of auto-sync", () => {
    const { spec } = synthesized(cache({ rollout, sync: manual() })).manifest;
    expect(spec).toMatchObject({
      template: { spec: { syncPolicy: { syncOptions: ["CreateNamespace=true"] } } },
    });
    expect(JSON.stringify(spec)).not.toContain("automated");
  });
});

describe("a team's own folders", () => {
  const lab = defineApplicationSet("lab", {
    generator: generators.gitDirectories({ directories: ["lab/*"] }),
    sync: automated(),
    application: ({ path }) => ({
      name: `lab-${path.basenameNormalized}`,
      source: { path: path.path, kustomize: { commonLabels: { experiment: path.basename } } },
      destination: { cluster: aCluster, namespace: `lab-${path.basenameNormalized}` },
      namespaceLabels: { "pod-security.kubernetes.io/enforce": "restricted" },
    }),
    kinds: ["apps/Deployment", "Service"],
  });
  const { synthesis, manifest, project } = synthesized(lab);

  test("may use namespaces that start as the template does, and make no others", () => {
    expect(project.spec).toMatchObject({
      destinations: [{ server: "https://eu.example", namespace: "lab-*" }],
      clusterResourceWhitelist: [{ group: "", kind: "Namespace", name: "lab-*" }],
      namespaceResourceWhitelist: [
        { group: "", kind: "Service" },
        { group: "apps", kind: "Deployment" },
      ],
    });
  });

  test("have labels outside of selectors, and namespaces of a Pod Security level", () => {
    expect(manifest.spec).toMatchObject({
      template: {
        spec: {
          source: { kustomize: { labelWithoutSelector: true } },
          syncPolicy: {
            managedNamespaceMetadata: { labels: { "pod-security.kubernetes.io/enforce": "restricted" } },
          },
        },
      },
    });
  });

  test("yield an Application for each folder that is told", () => {
    const surroundings = { gitDirectories: ["lab/a", "lab/b", "other/c"] };
    expect(expandSet(renderedPlatform(synthesis), manifest, surroundings)).toMatchObject({
      applications: ["a", "b"].map((name) => ({ permitted: true, application: { name: `lab-${name}` } })),
    });
  });
});

test("what a list says of namespaces, the project names one by one", () => {
  const set = defineApplicationSet("tenants", {
    generator: generators.list([{ tenant: "a" }, { tenant: "b" }]),
    sync: manual(),
    application: ({ tenant }) => ({
      name: `tenants-${tenant}`,
      source: { path: "tenants" },
      destination: { cluster: aCluster, namespace: tenant },
    }),
    kinds: ["ConfigMap"],
  });
  expect(synthesized(set).project.spec).toMatchObject({
    destinations: [
      { server: "https://eu.example", namespace: "a" },
      { server: "https://eu.example", namespace: "b" },
    ],
  });
});

test("the order in which sets and clusters are listed changes no byte", () => {
  const platformOf = (order: <T>(list: readonly T[]) => readonly T[]) =>
    aPlatform([anEnvironment("dev", [aService()])], {
      clusters: order([aCluster, ...edges]),
      applicationSets: order([cache(), { ...cache(), name: "other" }]),
    });
  const tree = (order: <T>(list: readonly T[]) => readonly T[]) =>
    [...synthesize(platformOf(order), {}).tree].sort();
  expect(tree((list) => [...list].reverse())).toEqual(tree((list) => list));
});

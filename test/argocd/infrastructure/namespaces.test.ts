import { describe, expect, test } from "@jest/globals";
import { type Action, defineTeam, type Environment } from "../../../src/index.ts";
import { inResourceOrder } from "../../../src/kustomize/resource-order.ts";
import { ownersOf } from "../../../src/layout.ts";
import { isObject, type Manifest } from "../../../src/manifest/manifest.ts";
import { parseYaml } from "../../../src/manifest/parse-yaml.ts";
import type { Namespaces } from "../../../src/model/namespaces.ts";
import { prepareRbac } from "../../../src/simulation/rbac/simulate-rbac.ts";
import { namespaceFolders } from "../../../src/synthesis/namespace-tree.ts";
import { synthesize } from "../../../src/synthesize.ts";
import { data, main } from "../../support/infrastructure.ts";
import { describeWithKustomize, runKustomize, withFolders } from "../../support/kustomize.ts";
import { anEnvironment, aPlatform, aService, aTeam } from "../../support/platform.ts";

const search = defineTeam("search", { groups: ["search-team"] });
const platformWith = (environments: readonly Environment[], options = {}) =>
  aPlatform(environments, { teams: [aTeam, search], clusters: [main, data], ...options });
const dev = (namespaces: Namespaces | undefined, options = {}) =>
  anEnvironment("dev", [aService("checkout"), aService("index", { team: search })], {
    cluster: main,
    ...(namespaces && { namespaces }),
    ...options,
  });
const folder = "infrastructure/namespaces/overlays/dev/main";
const objectIn = (namespaces: Namespaces, file: string): Manifest | undefined => {
  const text = synthesize(platformWith([dev(namespaces)]), {}).tree.get(`${folder}/${file}`);
  return text === undefined ? undefined : (parseYaml(text, file).documents[0] as Manifest);
};

describe("the namespaces of an environment", () => {
  test("are made by each sync, and are no objects, where nothing is said of them", () => {
    const { argocd, tree, namespaces } = synthesize(platformWith([dev(undefined)]), {});
    expect(namespaces).toEqual([]);
    expect([...tree.keys()].filter((path) => path.includes("namespaces"))).toEqual([]);
    expect(argocd.get("argocd/applications/dev/checkout.yaml")?.spec).toMatchObject({
      syncPolicy: { syncOptions: ["CreateNamespace=true"] },
    });
  });

  test("belong to their environment and team, and enforce the restricted level", () => {
    expect(objectIn({}, "dev-checkout.yaml")).toEqual({
      apiVersion: "v1",
      kind: "Namespace",
      metadata: {
        name: "dev-checkout",
        labels: {
          environment: "dev",
          team: "payments",
          "pod-security.kubernetes.io/enforce": "restricted",
          "pod-security.kubernetes.io/audit": "restricted",
          "pod-security.kubernetes.io/warn": "restricted",
        },
        annotations: { "argocd.argoproj.io/sync-options": "Prune=false" },
      },
    });
  });

  test.each<{ title: string; namespaces: Namespaces; file: string; spec: object }>([
    {
      title: "a quota, by Kubernetes' own names",
      namespaces: { quota: { "requests.cpu": 4, "limits.memory": "8Gi", "count/jobs.batch": 5 } },
      file: "dev-checkout-quota.yaml",
      spec: { hard: { "requests.cpu": "4", "limits.memory": "8Gi", "count/jobs.batch": "5" } },
    },
    {
      title: "what a container gets that states nothing",
      namespaces: { limits: { default: { memory: "256Mi" }, max: { cpu: 2, memory: "4Gi" } } },
      file: "dev-checkout-limits.yaml",
      spec: {
        limits: [{ type: "Container", default: { memory: "256Mi" }, max: { cpu: "2", memory: "4Gi" } }],
      },
    },
    {
      title: "no traffic in",
      namespaces: { deny: { ingress: true } },
      file: "dev-checkout-default-deny.yaml",
      spec: { podSelector: {}, policyTypes: ["Ingress"] },
    },
    {
      title: "no traffic in or out",
      namespaces: { deny: { ingress: true, egress: "all" } },
      file: "dev-checkout-default-deny.yaml",
      spec: { podSelector: {}, policyTypes: ["Ingress", "Egress"] },
    },
    {
      title: "no traffic out but questions of names",
      namespaces: { deny: { egress: "all-but-dns" } },
      file: "dev-checkout-default-deny.yaml",
      spec: {
        podSelector: {},
        policyTypes: ["Egress"],
        egress: [
          {
            to: [
              {
                namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "kube-system" } },
                podSelector: { matchLabels: { "k8s-app": "kube-dns" } },
              },
            ],
            ports: [
              { port: 53, protocol: "UDP" },
              { port: 53, protocol: "TCP" },
            ],
          },
        ],
      },
    },
    {
      title: "another quota for the one service that needs it",
      namespaces: { quota: { pods: 5 }, services: { checkout: { quota: { pods: 50 } } } },
      file: "dev-checkout-quota.yaml",
      spec: { hard: { pods: "50" } },
    },
    {
      title: "and the same as ever for the others",
      namespaces: { quota: { pods: 5 }, services: { checkout: { quota: { pods: 50 } } } },
      file: "dev-index-quota.yaml",
      spec: { hard: { pods: "5" } },
    },
  ])("have $title", ({ namespaces, file, spec }) => {
    expect(objectIn(namespaces, file)?.spec).toEqual(spec);
  });

  test("that teams share belong to none of them", () => {
    const shared = dev({ labels: { cost: "shared" } }, { namespace: "dev" });
    const { tree } = synthesize(platformWith([shared]), {});
    const text = tree.get(`${folder}/dev.yaml`);
    expect(text).toContain("cost: shared");
    expect(text).not.toContain("team:");
  });
});

describe("their Application", () => {
  const spread = anEnvironment("dev", [aService("checkout"), aService("store")], {
    cluster: main,
    namespaces: { deny: { ingress: true } },
  });
  const { argocd, tree } = synthesize(platformWith([spread]), {});

  test("is synced before the services, whose Applications make no namespace", () => {
    expect(argocd.get("argocd/infrastructure/namespaces/dev/main.yaml")).toMatchObject({
      metadata: { name: "namespaces-dev-main", annotations: { "argocd.argoproj.io/sync-wave": "-1" } },
      spec: {
        project: "namespaces",
        source: { path: `dist/${folder}` },
        destination: { server: "https://main.example" },
        syncPolicy: {
          automated: { prune: true, selfHeal: true, allowEmpty: false },
          syncOptions: ["ServerSideApply=true"],
        },
      },
    });
    expect(argocd.get("argocd/applications/dev/checkout.yaml")?.spec).toMatchObject({
      syncPolicy: { syncOptions: [] },
    });
  });

  test("alone may make namespaces: no project of services permits the kind", () => {
    const kindsOf = (project: string) => {
      const spec = argocd.get(`argocd/projects/${project}.yaml`)?.spec;
      return isObject(spec) ? spec.clusterResourceWhitelist : undefined;
    };
    expect(kindsOf("dev")).toEqual([]);
    expect(kindsOf("namespaces")).toEqual([{ group: "", kind: "Namespace" }]);
  });

  test("is its environment's, with all that it reads", () => {
    const own = [...tree.keys()].filter((path) => path.includes("/namespaces/"));
    expect(own).toHaveLength(6);
    for (const path of own) expect(ownersOf(path)).toEqual({ environment: "dev" });
  });

  test("is one for each cluster that the environment runs on", () => {
    const both = anEnvironment("dev", [aService("checkout"), onData("store")], {
      cluster: main,
      namespaces: {},
    });
    const { namespaces } = synthesize(platformWith([both]), {});
    expect(
      namespaces.map(({ cluster, manifests }) => [cluster.name, manifests.map((one) => one.metadata.name)]),
    ).toEqual([
      ["data", ["dev-store"]],
      ["main", ["dev-checkout"]],
    ]);
  });
});

describe("who may see them", () => {
  const away = defineTeam("away", { groups: ["away-team"] });
  const access = (may: readonly Action[]) => {
    const environments = [
      dev({}),
      anEnvironment(
        "production",
        [aService("stock", { team: away }), aService("ranking", { team: search })],
        {
          cluster: data,
          namespaces: {},
        },
      ),
    ];
    const teamsMay = Object.fromEntries(environments.map(({ name }) => [name, may]));
    const { argocd } = synthesize(platformWith(environments, { teams: [aTeam, search, away], teamsMay }), {});
    const projects = [...argocd.values()].filter(({ kind }) => kind === "AppProject");
    const decide = prepareRbac({ projects: projects as never });
    return (group: string, action: string, application: string) =>
      decide({
        claims: { sub: "somebody", groups: [group] },
        resource: action === "logs" ? "logs" : "applications",
        action: action === "logs" ? "get" : action,
        object: `namespaces/namespaces-${application}`,
      }).allowed;
  };

  test.each<{ who: string; action: string; on: string; allowed: boolean }>([
    { who: "search-team", action: "get", on: "dev-main", allowed: true },
    { who: "search-team", action: "get", on: "production-data", allowed: true },
    { who: "away-team", action: "get", on: "production-data", allowed: true },
    { who: "away-team", action: "get", on: "dev-main", allowed: false },
    { who: "nobody", action: "get", on: "dev-main", allowed: false },
    { who: "search-team", action: "logs", on: "dev-main", allowed: false },
    { who: "search-team", action: "sync", on: "dev-main", allowed: false },
    { who: "search-team", action: "update", on: "dev-main", allowed: false },
    { who: "search-team", action: "delete", on: "dev-main", allowed: false },
    { who: "search-team", action: "action/apps/Deployment/restart", on: "dev-main", allowed: false },
  ])("$who may $action $on: $allowed, whatever it may with its services", ({ who, action, on, allowed }) => {
    const all: readonly Action[] = ["get", "logs", "sync", "update", "delete", "action/*"];
    expect(access(all)(who, action, on)).toBe(allowed);
  });

  test("is nobody where a team does not see its own services", () => {
    expect(access(["sync"])("search-team", "get", "dev-main")).toBe(false);
  });
});

function onData(name: string) {
  const { placed } = aService(name);
  return { placed: { ...placed, overrides: { cluster: data } } };
}

describeWithKustomize("the real kustomize", () => {
  test("gives the namespaces and their rules, as they were said", () => {
    const rules: Namespaces = { quota: { pods: 5 }, limits: { max: { cpu: 2 } }, deny: { ingress: true } };
    const { namespaces } = synthesize(platformWith([dev(rules)]), {});
    withFolders(Object.fromEntries(namespaceFolders(namespaces)), (root) => {
      expect(runKustomize(`${root}/${folder}`)).toEqual(inResourceOrder(namespaces[0]?.manifests ?? []));
    });
  });
});

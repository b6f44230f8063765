import { describe, expect, test } from "@jest/globals";
import { ApiObject } from "cdk8s";
import {
  allowSync,
  automated,
  defineCluster,
  defineCustomService,
  defineService,
  defineTeam,
  denySync,
  type Platform,
} from "../../src/index.ts";
import { renderYaml } from "../../src/manifest/yaml.ts";
import { synthesize } from "../../src/synthesize.ts";
import { aCluster, anEnvironment, aPlatform, aService, aTeam } from "../support/platform.ts";

function projectsOf(platform: Platform): Readonly<Record<string, string>> {
  const { argocd } = synthesize(platform, {});
  const projects = [...argocd].filter(([path]) => path.startsWith("argocd/projects/"));
  return Object.fromEntries(projects.map(([, manifest]) => [manifest.metadata.name, renderYaml(manifest)]));
}

describe("an AppProject", () => {
  test("admits exactly what its services need", () => {
    const dev = anEnvironment("dev", [aService("checkout", { host: "shop.example" }), aService("search")]);
    const platform = aPlatform([dev], { teamsMay: { dev: ["get", "sync", "logs"] } });
    expect(projectsOf(platform).dev).toBe(`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata:
  name: dev
  namespace: argocd
  finalizers:
    - resources-finalizer.argocd.argoproj.io
spec:
  clusterResourceWhitelist:
    - kind: Namespace
      group: ""
  description: What runs in dev
  destinations:
    - namespace: dev-checkout
      server: https://eu.example
    - namespace: dev-search
      server: https://eu.example
  namespaceResourceWhitelist:
    - kind: Service
      group: ""
    - kind: ServiceAccount
      group: ""
    - kind: Deployment
      group: apps
    - kind: Ingress
      group: networking.k8s.io
  orphanedResources:
    warn: true
  roles:
    - name: payments
      description: Team payments
      groups:
        - payments-team
      policies:
        - p, proj:dev:payments, applications, get, dev/checkout-dev, allow
        - p, proj:dev:payments, applications, sync, dev/checkout-dev, allow
        - p, proj:dev:payments, logs, get, dev/checkout-dev, allow
        - p, proj:dev:payments, applications, get, dev/search-dev, allow
        - p, proj:dev:payments, applications, sync, dev/search-dev, allow
        - p, proj:dev:payments, logs, get, dev/search-dev, allow
  sourceRepos:
    - https://git.example/acme/gitops.git
`);
  });

  test("admits the cluster-scoped and foreign-namespace objects that a build makes", () => {
    const operator = defineCustomService("operator", {
      team: aTeam,
      build: (scope) => {
        new ApiObject(scope, "role", {
          apiVersion: "rbac.authorization.k8s.io/v1",
          kind: "ClusterRole",
          metadata: { name: "op" },
        });
      },
    });
    const project = projectsOf(aPlatform([anEnvironment("dev", [operator])])).dev;
    expect(project).toContain(
      'clusterResourceWhitelist:\n    - kind: Namespace\n      group: ""\n    - kind: ClusterRole',
    );
  });

  test("is one for each team and environment, where the platform chose so", () => {
    const search = defineTeam("search", { groups: ["search-team"] });
    const index = defineService("index", { team: search, image: "ghcr.io/acme/index:1", port: 80 });
    const platform = aPlatform([anEnvironment("dev", [aService(), index])], {
      teams: [aTeam, search],
      projects: "team-and-environment",
    });
    expect(Object.keys(projectsOf(platform))).toEqual(["argocd", "dev-payments", "dev-search"]);
    expect(projectsOf(platform)["dev-search"]).not.toContain("checkout");
  });

  test("names a second cluster for the services that run there", () => {
    const data = defineCluster("data", { kubernetes: "1.35" });
    const service = defineService("store", { team: aTeam, image: "x/store:1", port: 80 });
    const dev = anEnvironment("dev", [service.with({ cluster: data })]);
    const project = projectsOf(aPlatform([dev], { clusters: [aCluster, data] })).dev;
    expect(project).toContain("destinations:\n    - name: data\n      namespace: dev-store");
  });

  test("carries the windows of its environment, for the services they name", () => {
    const syncWindows = [
      allowSync({ schedule: "0 10 * * 1-5", duration: "8h", timeZone: "Europe/Berlin", manualSync: true }),
      denySync({
        schedule: "0 0 24 12 *",
        duration: "72h",
        services: ["checkout", "pay*"],
        description: "holidays",
      }),
    ];
    const dev = anEnvironment("dev", [aService()], { sync: automated(), syncWindows });
    expect(projectsOf(aPlatform([dev])).dev).toContain(`syncWindows:
    - kind: allow
      applications:
        - "*"
      duration: 8h
      manualSync: true
      schedule: 0 10 * * 1-5
      timeZone: Europe/Berlin
    - kind: deny
      applications:
        - checkout-dev
        - pay*-dev
      description: holidays
      duration: 72h
      schedule: 0 0 24 12 *
      timeZone: UTC`);
  });
});

describe("the whole of argocd/", () => {
  test("names no wildcard for a repository, a destination or a kind", () => {
    const texts = Object.values(projectsOf(aPlatform([anEnvironment("dev", [aService()])])));
    for (const text of texts)
      expect(text).not.toMatch(/(server|namespace|name|kind|group): "?\*|sourceRepos:\n\s+- "?\*/);
  });

  test("gives platform roles their lines in argocd-rbac-cm, and nobody else anything", () => {
    const roles = {
      developer: { groups: ["dev-team"], may: { dev: ["get", "sync"], production: ["get"] } },
      "platform-admin": { groups: ["alice@company.com"], may: "everything" },
    };
    const environments = [anEnvironment("dev", [aService()]), anEnvironment("production", [aService("pay")])];
    const { argocd } = synthesize(aPlatform(environments, { roles }), {});
    const data = argocd.get("argocd/bootstrap/argocd-rbac-cm.yaml")?.data as Record<string, string>;
    expect(data["policy.default"]).toBe("");
    expect(data["policy.csv"]).toBe(`p, role:developer, applications, get, dev/*, allow
p, role:developer, applications, sync, dev/*, allow
p, role:developer, applications, get, production/*, allow
g, dev-team, role:developer

p, role:platform-admin, applications, *, *, allow
p, role:platform-admin, applicationsets, *, *, allow
p, role:platform-admin, projects, *, *, allow
p, role:platform-admin, clusters, *, *, allow
p, role:platform-admin, repositories, *, *, allow
p, role:platform-admin, logs, *, *, allow
g, alice@company.com, role:platform-admin
`);
  });
});

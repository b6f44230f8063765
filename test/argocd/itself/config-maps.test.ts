import { describe, expect, test } from "@jest/globals";
import { type ArgoCdOptions, defineArgoCd, definePreview, type Platform } from "../../../src/index.ts";
import { parseYaml } from "../../../src/manifest/parse-yaml.ts";
import { prepareRbac } from "../../../src/simulation/index.ts";
import { synthesize } from "../../../src/synthesize.ts";
import { anEnvironment, aPlatform, aService } from "../../support/platform.ts";

const platformWith = (options: ArgoCdOptions): Platform =>
  aPlatform([anEnvironment("dev", [aService()])], { argocd: defineArgoCd(options) });

function dataOf(options: ArgoCdOptions, name: string): Readonly<Record<string, string>> | undefined {
  const { argocd } = synthesize(platformWith(options), {});
  return argocd.get(`argocd/bootstrap/${name}.yaml`)?.data as Readonly<Record<string, string>> | undefined;
}

describe("argocd-cm", () => {
  test("says by itself how objects are tracked and when Applications are healthy, and nothing else", () => {
    expect(Object.keys(dataOf({}, "argocd-cm") ?? {})).toEqual([
      "application.resourceTrackingMethod",
      "resource.customizations.health.argoproj.io_Application",
      "resource.customizations.health.isindir.github.com_SopsSecret",
    ]);
  });

  test.each<{ title: string; settings: NonNullable<ArgoCdOptions["settings"]>; data: object }>([
    {
      title: "switches",
      settings: { admin: false, exec: true, statusBadge: true },
      data: { "admin.enabled": "false", "exec.enabled": "true", "statusbadge.enabled": "true" },
    },
    {
      title: "how often Git is asked",
      settings: { reconciliation: { timeout: "5m", jitter: "30s", hard: "0" } },
      data: {
        "timeout.reconciliation": "5m",
        "timeout.reconciliation.jitter": "30s",
        "timeout.hard.reconciliation": "0",
      },
    },
    {
      title: "local users",
      settings: { accounts: { ci: { apiKey: true }, alice: { login: true, apiKey: true, enabled: false } } },
      data: {
        "accounts.ci": "apiKey",
        "accounts.alice": "login, apiKey",
        "accounts.alice.enabled": "false",
      },
    },
    {
      title: "customizations of kinds with a group, without one, and of all",
      settings: {
        customizations: {
          "cert-manager.io/Certificate": { health: "return hs\n", useOpenLibs: true },
          Service: { ignoreDifferences: { jsonPointers: ["/spec/clusterIP"] } },
          all: { ignoreResourceUpdates: { jqPathExpressions: [".status"] } },
        },
      },
      data: {
        "resource.customizations.health.cert-manager.io_Certificate": "return hs\n",
        "resource.customizations.useOpenLibs.cert-manager.io_Certificate": "true",
        "resource.customizations.ignoreDifferences.Service": "jsonPointers:\n  - /spec/clusterIP\n",
        "resource.customizations.ignoreResourceUpdates.all": "jqPathExpressions:\n  - .status\n",
      },
    },
    {
      title: "actions",
      settings: {
        customizations: {
          "apps/Deployment": {
            actions: { discovery: "return a\n", definitions: { restart: "return obj\n" } },
          },
        },
      },
      data: {
        "resource.customizations.actions.apps_Deployment":
          "definitions:\n  - name: restart\n    action.lua: |\n      return obj\ndiscovery.lua: |\n  return a\n",
      },
    },
    {
      title: "what has no field here",
      settings: { more: { "help.chatUrl": "https://chat.example" } },
      data: { "help.chatUrl": "https://chat.example" },
    },
  ])("says $title", ({ settings, data }) => {
    expect(dataOf({ settings }, "argocd-cm")).toMatchObject(data);
  });

  test("excludes what Argo CD excludes too, because the key is one text", () => {
    const own = { apiGroups: ["acme.example"], kinds: ["Report"] };
    const text = dataOf({ settings: { exclusions: [own] } }, "argocd-cm")?.["resource.exclusions"] ?? "";
    const [filters] = parseYaml(text, "").documents;
    expect(filters).toContainEqual(own);
    expect(filters).toContainEqual({ apiGroups: ["coordination.k8s.io"], kinds: ["Lease"] });
    expect(filters).toHaveLength(8);
  });
});

describe("argocd-cmd-params-cm", () => {
  test("is not there where nothing is said", () => {
    expect(dataOf({}, "argocd-cmd-params-cm")).toBeUndefined();
  });

  test("says what is said, as texts", () => {
    const parameters = {
      server: { insecure: true, rootPath: "/argocd" },
      controller: { sharding: "round-robin", statusProcessors: 50 },
      repoServer: { parallelism: 0 },
      applicationSets: { policy: "create-update", progressiveSyncs: true },
      applicationNamespaces: ["team-*", "apps"],
      more: { "server.x.frame.options": "deny" },
    } as const;
    expect(dataOf({ parameters }, "argocd-cmd-params-cm")).toEqual({
      "server.insecure": "true",
      "server.rootpath": "/argocd",
      "controller.sharding.algorithm": "round-robin",
      "controller.status.processors": "50",
      "reposerver.parallelism.limit": "0",
      "applicationsetcontroller.policy": "create-update",
      "applicationsetcontroller.enable.progressive.syncs": "true",
      "application.namespaces": "team-*, apps",
      "server.x.frame.options": "deny",
    });
  });

  test("puts our labels on Argo CD's metrics where somebody reads them", () => {
    expect(dataOf({ monitoring: {} }, "argocd-cmd-params-cm")).toEqual({
      "controller.metrics.application.labels": "environment,service,team",
    });
  });
});

describe("argocd-rbac-cm", () => {
  test.each([
    { defaultRole: undefined, policy: "" },
    { defaultRole: "none", policy: "" },
    { defaultRole: "readonly", policy: "role:readonly" },
  ] as const)("gives everybody $policy by $defaultRole", ({ defaultRole, policy }) => {
    const options = defaultRole === undefined ? {} : { defaultRole };
    expect(dataOf(options, "argocd-rbac-cm")?.["policy.default"]).toBe(policy);
  });

  describe("lets everybody read, with the logs of the environments that were decided", () => {
    const shop = aService("shop");
    const dev = anEnvironment("dev", [shop], { namespaces: {} });
    const staging = anEnvironment("staging", [shop], { project: "stage" });
    const pullRequests = { gitlab: { project: "1" } };
    const preview = (environment: typeof dev) => [
      definePreview({ service: shop, environment, pullRequests }),
    ];
    const platform = (options: object = {}) =>
      aPlatform([dev, staging], {
        argocd: defineArgoCd({ defaultRole: { logs: { dev: true, staging: false } } }),
        previews: preview(dev),
        roles: { tester: { groups: ["testers"], may: { dev: ["get"], staging: ["sync"] } } },
        ...options,
      });
    const ask = (
      question: { resource: string; action: string; object: string; groups?: string[] },
      options = {},
    ) => {
      const { argocd } = synthesize(platform(options), {});
      const configMap = argocd.get("argocd/bootstrap/argocd-rbac-cm.yaml")?.data as Record<string, string>;
      const { groups = [], ...asked } = question;
      return prepareRbac({ configMap, projects: [] })({ claims: { sub: "1", groups }, ...asked }).allowed;
    };

    test.each([
      [true, "applications", "stage/shop-staging"],
      [true, "applications", "namespaces/namespaces-dev-eu-west"],
      [true, "projects", "stage"],
      [true, "clusters", "https://eu.example"],
      [true, "logs", "dev/shop-dev"],
      [true, "logs", "previews/preview-shop-7"],
      [false, "logs", "stage/shop-staging"],
      [false, "logs", "infrastructure/agent-eu-west"],
      [false, "accounts", "admin"],
    ])("%s: get %s %s", (allowed, resource, object) => {
      expect(ask({ resource, action: "get", object })).toBe(allowed);
    });

    test("previews are as the environment that they are like", () => {
      const question = { resource: "logs", action: "get", object: "previews/preview-shop-7" };
      expect(ask(question, { previews: preview(staging) })).toBe(false);
    });

    test("and changes nothing of what a role may: who sees an environment's services sees its namespaces", () => {
      const options = { argocd: defineArgoCd({}) };
      const asked = (action: string, object: string) =>
        ask({ resource: "applications", action, object, groups: ["testers"] }, options);
      expect(asked("get", "namespaces/namespaces-dev-eu-west")).toBe(true);
      expect(asked("sync", "namespaces/namespaces-dev-eu-west")).toBe(false);
      expect(asked("get", "namespaces/namespaces-staging-eu-west")).toBe(false);
      expect(asked("get", "stage/shop-staging")).toBe(false);
    });
  });
});

import { describe, expect, test } from "@jest/globals";
import { automated, type EnvironmentOptions, manual, type Platform } from "../../src/index.ts";
import { renderYaml } from "../../src/manifest/yaml.ts";
import { synthesize } from "../../src/synthesize.ts";
import { anEnvironment, aPlatform, aService } from "../support/platform.ts";

function applicationIn(platform: Platform): string {
  const { argocd } = synthesize(platform, {});
  const application = argocd.get("argocd/applications/dev/checkout.yaml");
  if (!application) throw new Error("there is no Application");
  return renderYaml(application);
}

const withEnvironment = (options: Partial<EnvironmentOptions>, knobs: object = {}): string =>
  applicationIn(aPlatform([anEnvironment("dev", [aService("checkout", knobs)], options)]));

describe("an Application", () => {
  test("says what it deploys, from where, to where, and when it is rendered again", () => {
    expect(withEnvironment({ sync: manual() })).toBe(`apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: checkout-dev
  namespace: argocd
  labels:
    environment: dev
    service: checkout
    team: payments
  annotations:
    argocd.argoproj.io/manifest-generate-paths: .;../../base
  finalizers:
    - resources-finalizer.argocd.argoproj.io
spec:
  destination:
    namespace: dev-checkout
    server: https://eu.example
  project: dev
  source:
    path: dist/apps/checkout/overlays/dev
    repoURL: https://git.example/acme/gitops.git
    targetRevision: main
  syncPolicy:
    syncOptions:
      - CreateNamespace=true
`);
  });

  test.each([
    { when: "the environment syncs by hand", options: { sync: manual() }, without: "automated" },
    {
      when: "it syncs by itself, with all three choices said",
      options: { sync: automated({ prune: true }) },
      holds: "automated:\n      allowEmpty: false\n      prune: true\n      selfHeal: false",
    },
    { when: "objects shall stay when it goes", options: { cascade: false }, without: "finalizers" },
    {
      when: "the environment reads another revision",
      options: { revision: "v1" },
      holds: "targetRevision: v1",
    },
    { when: "history is limited", options: { revisionHistoryLimit: 3 }, holds: "revisionHistoryLimit: 3" },
    {
      when: "a sync is tried again",
      options: { retry: { limit: 5, backoff: { duration: "5s", factor: 2, maxDuration: "3m" } } },
      holds:
        "retry:\n      backoff:\n        duration: 5s\n        factor: 2\n        maxDuration: 3m\n      limit: 5",
    },
    {
      when: "namespaces have a pattern of their own",
      options: { namespace: "prod-*" },
      holds: "namespace: prod-checkout",
    },
    {
      when: "the project has a name of its own",
      options: { project: "development" },
      holds: "project: development",
    },
    {
      when: "namespaces are made by somebody else",
      options: { syncOptions: { createNamespace: false } },
      without: "CreateNamespace",
    },
  ] as readonly { when: string; options: Partial<EnvironmentOptions>; holds?: string; without?: string }[])(
    "when $when",
    ({ options, holds, without }) => {
      const text = withEnvironment(options);
      if (holds) expect(text).toContain(holds);
      if (without) expect(text).not.toContain(without);
    },
  );

  test("spells every sync option as Argo CD reads it", () => {
    const syncOptions = {
      serverSideApply: true,
      applyOutOfSyncOnly: true,
      prunePropagationPolicy: "foreground",
      pruneLast: true,
      respectIgnoreDifferences: true,
      failOnSharedResource: true,
      replace: true,
      validate: false,
      skipDryRunOnMissingResource: true,
    } as const;
    const lines = withEnvironment({ syncOptions }).match(/- \w+=\w+/g);
    expect(lines).toEqual([
      "- CreateNamespace=true",
      "- ServerSideApply=true",
      "- ApplyOutOfSyncOnly=true",
      "- PrunePropagationPolicy=foreground",
      "- PruneLast=true",
      "- RespectIgnoreDifferences=true",
      "- FailOnSharedResource=true",
      "- Replace=true",
      "- Validate=false",
      "- SkipDryRunOnMissingResource=true",
    ]);
  });

  test("leaves the count alone that an autoscaler owns, and says so to the sync too", () => {
    const text = withEnvironment({}, { replicas: { min: 2, max: 4 } });
    expect(text).toContain(
      "ignoreDifferences:\n    - kind: Deployment\n      name: checkout\n      group: apps\n      jsonPointers:\n        - /spec/replicas",
    );
    expect(text).toContain("- RespectIgnoreDifferences=true");
  });

  test("leaves alone the weights of the routes that a canary moves", () => {
    const canary = { steps: [{ setWeight: 20 }], traffic: { routes: ["shop"] } };
    const text = withEnvironment({}, { strategy: { deployment: "scaled-down", canary } });
    expect(text).toContain(
      "- kind: HTTPRoute\n      name: shop\n      group: gateway.networking.k8s.io\n      jqPathExpressions:",
    );
    expect(text).toContain("- RespectIgnoreDifferences=true");
  });

  test("carries the service's links and wave", () => {
    const text = withEnvironment({}, { links: { Runbook: "https://wiki.example" }, syncWave: 2 });
    expect(text).toContain("info:\n    - name: Runbook\n      value: https://wiki.example");
    expect(text).toContain('argocd.argoproj.io/sync-wave: "2"');
  });

  test("is rendered after every commit where the platform wants it so", () => {
    const platform = aPlatform([anEnvironment("dev", [aService()])], { manifestGeneratePaths: false });
    expect(applicationIn(platform)).not.toContain("manifest-generate-paths");
  });

  test("reads a repository whose root is dist/ itself", () => {
    const platform = aPlatform([anEnvironment("dev", [aService()])], { path: "." });
    expect(applicationIn(platform)).toContain("path: apps/checkout/overlays/dev");
  });
});

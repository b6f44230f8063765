import { describe, expect, test } from "@jest/globals";
import { ApiObject, Chart } from "cdk8s";
import * as kplus from "cdk8s-plus-28";
import type { Construct } from "constructs";
import { builtManifests } from "../../src/constructs/built-manifests.ts";
import { defineCustomService, defineEnvironment, manual } from "../../src/index.ts";
import { isObject, type Json, type Manifest } from "../../src/manifest/manifest.ts";
import { synthesize } from "../../src/synthesize.ts";
import { aCluster, aPlatform, aTeam } from "../support/platform.ts";
import { partOf } from "./made.ts";

/** Everything of cdk8s-plus that selects pods or is named by itself. */
function shop(scope: Construct, replicas = 2): void {
  const web = new kplus.Deployment(scope, "web", {
    replicas,
    containers: [{ image: "nginx:1", port: 8080 }],
  });
  const served = web.exposeViaService({ ports: [{ port: 80, targetPort: 8080 }] });
  new kplus.Ingress(scope, "ingress").addHostRule("a.example", "/", kplus.IngressBackend.fromService(served));
  new kplus.Service(scope, "other", { selector: web, ports: [{ port: 81 }] });
  const api = new kplus.Deployment(scope, "api", { containers: [{ image: "api:1", port: 8080 }] });
  new kplus.HorizontalPodAutoscaler(scope, "scaling", { target: api, maxReplicas: 3 });
  new kplus.StatefulSet(scope, "db", {
    containers: [{ image: "db:1" }],
    service: new kplus.Service(scope, "db-service", { ports: [{ port: 5432 }] }),
  });
  web.connections.allowTo(api);
  web.scheduling.separate(api);
}

const objects = builtManifests("shop", shop);

function textsIn(value: Json | undefined): readonly string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item as Json));
  return isObject(value) ? Object.entries(value).flatMap(([key, field]) => [key, ...textsIn(field)]) : [];
}

describe("what a build adds", () => {
  test.each<[value: unknown, said: string]>([
    [Number.NaN, "NaN"],
    [2n, "2n"],
    [Symbol("x"), "Symbol(x)"],
    [() => 1, "a function"],
  ])("%p is no value of an object", (value, said) => {
    const build = (scope: Construct) => {
      new ApiObject(scope, "a", { apiVersion: "v1", kind: "Topic", spec: { parts: [value] } });
    };
    expect(() => builtManifests("shop", build)).toThrow(
      `Topic.spec.parts[0] is ${said}, which JSON cannot say`,
    );
  });

  test("objects are named after their place in the service, without a hash", () => {
    expect(objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([
      "Deployment shop-web",
      "Service shop-web-service",
      "NetworkPolicy shop-web-allowegress-shop-api",
      "NetworkPolicy shop-web-allowingress-shop-api",
      "Ingress shop-ingress",
      "Service shop-other",
      "Deployment shop-api",
      "HorizontalPodAutoscaler shop-scaling",
      "Service shop-db-service",
      "StatefulSet shop-db",
    ]);
  });

  test("charts of the user's own within it are part of it", () => {
    const topic = (scope: Construct, name: string) =>
      new ApiObject(scope, name, { apiVersion: "v1", kind: "Topic", metadata: { name } });
    const found = builtManifests("shop", (scope) => {
      const chart = new Chart(scope, "chart", { labels: { of: "chart" } });
      topic(chart, "inner");
      topic(new Chart(chart, "chart"), "innermost");
      topic(scope, "own");
    });
    expect(found.map(({ metadata }) => metadata)).toEqual([
      { name: "own" },
      { name: "inner", labels: { of: "chart" } },
      { name: "innermost" },
    ]);
  });

  test("no hash of a construct is left, and no label of cdk8s", () => {
    const left = objects.flatMap(textsIn).filter((text) => /c8[0-9a-f]{6}|cdk8s\.io/.test(text));
    expect(left).toEqual([]);
  });

  test("whoever selects the pods does it by the label that they carry", () => {
    const label = { "tiphys/workload": "shop-web" };
    expect(partOf(objects, "Deployment", "spec.selector.matchLabels")).toEqual(label);
    expect(partOf(objects, "Deployment", "spec.template.metadata.labels")).toEqual(label);
    const services = objects.filter(({ kind }) => kind === "Service");
    expect(services.map((service) => partOf([service], "Service", "spec.selector"))).toEqual([
      label,
      label,
      { "tiphys/workload": "shop-db" },
    ]);
    expect(partOf(objects, "NetworkPolicy", "spec.podSelector.matchLabels")).toEqual(label);
  });

  test("an Ingress and an autoscaler mean objects by the names that these have", () => {
    const backend = "spec.rules.[].http.paths.[].backend.service.name";
    expect(partOf(objects, "Ingress", backend)).toBe("shop-web-service");
    expect(partOf(objects, "HorizontalPodAutoscaler", "spec.scaleTargetRef.name")).toBe("shop-api");
    expect(partOf(objects.slice(1), "Deployment", "spec.replicas")).toBeUndefined();
  });

  test("a path too long for a label keeps its hash, so that no two are the same", () => {
    const pods = ["one", "two"].map((first) =>
      builtManifests(first, (scope) => {
        const middle = new kplus.k8s.KubeNamespace(scope, "a".repeat(40));
        new kplus.Deployment(middle, "b".repeat(40), { containers: [{ image: "x:1" }] });
      }).at(-1),
    );
    const [one, two] = pods.map((pod) => partOf([pod as Manifest], "Deployment", "spec.selector"));
    expect(one).not.toEqual(two);
  });

  test("a name that the user states stands", () => {
    const named = builtManifests("shop", (scope) => {
      new ApiObject(scope, "x", { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "exactly" } });
    });
    expect(named[0]?.metadata.name).toBe("exactly");
  });
});

describe("a build in several environments", () => {
  test("an environment's settings change their own fields: no name, no selector, no other object", () => {
    const service = defineCustomService("shop", {
      team: aTeam,
      settings: { replicas: 2 },
      build: (scope, settings) => shop(scope, settings.replicas),
    });
    const options = { cluster: aCluster, sync: manual(), labels: {} };
    const dev = defineEnvironment("dev", { ...options, services: [service] });
    const production = defineEnvironment("production", {
      ...options,
      services: [service.with({ settings: { replicas: 5 } })],
    });
    const { tree } = synthesize(aPlatform([dev, production]), {});
    const overlay = [...tree].filter(([path]) => path.includes("overlays/production"));
    expect(overlay.map(([path]) => path)).toEqual(["apps/shop/overlays/production/kustomization.yaml"]);
    expect(overlay[0]?.[1]).toContain("replicas:\n  - name: shop-web\n    count: 5\n");
  });
});

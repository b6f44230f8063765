import { describe, expect, test } from "@jest/globals";
import { nowhere } from "../../../src/model/surroundings.ts";
import { made, type PresetName, partOf, written } from "../made.ts";

const kindOf = (knobs: object, preset: PresetName = "web") =>
  made({ metrics: {}, ...knobs }, preset).find(({ kind }) => kind.endsWith("Monitor"));

describe("what collects metrics", () => {
  test.each([
    {
      title: "is nothing, unless it is stated",
      preset: "web",
      knobs: { metrics: undefined },
      kind: undefined,
    },
    { title: "asks the Kubernetes Service", preset: "web", knobs: {}, kind: "ServiceMonitor" },
    {
      title: "asks the pods where the Kubernetes Service does not serve the port",
      preset: "web",
      knobs: { ports: { metrics: { container: 9090, service: false } } },
      kind: "PodMonitor",
    },
    {
      title: "asks the pods where two Kubernetes Services would count them twice",
      preset: "web",
      knobs: { extraKubernetesServices: { lb: {} } },
      kind: "PodMonitor",
    },
    {
      title: "asks the pods where a release has a Kubernetes Service of its own: those of a canary count too",
      preset: "web",
      knobs: {
        host: "api.example",
        strategy: { deployment: "scaled-down", canary: { traffic: "ingress", steps: [{ setWeight: 20 }] } },
      },
      kind: "PodMonitor",
    },
    {
      title: "asks the Kubernetes Service where a canary has none",
      preset: "web",
      knobs: { strategy: { deployment: "scaled-down", canary: { steps: [{ setWeight: 20 }] } } },
      kind: "ServiceMonitor",
    },
    {
      title: "asks the pods where labels would not find the Kubernetes Service",
      preset: "web",
      knobs: { standardLabels: "none" },
      kind: "PodMonitor",
    },
    {
      title: "asks the pods of a worker",
      preset: "worker",
      knobs: { ports: { metrics: 9090 } },
      kind: "PodMonitor",
    },
  ] as const)("$title", ({ preset, knobs, kind }) => {
    expect(kindOf(knobs, preset)?.kind).toBe(kind);
  });

  test.each([
    {
      title: "finds the Kubernetes Service by its selector, and asks the first port",
      knobs: {},
      yaml: "{ selector: { matchLabels: { app: api } }, endpoints: [{ port: http }] }",
    },
    {
      title: "asks the port named metrics before others",
      knobs: { ports: { metrics: 9090 } },
      yaml: "{ selector: { matchLabels: { app: api } }, endpoints: [{ port: metrics }] }",
    },
    {
      title: "asks where, and as often, as is stated",
      knobs: { metrics: { path: "/prometheus", interval: "15s", port: "http" }, ports: { metrics: 9090 } },
      yaml: "{ selector: { matchLabels: { app: api } }, endpoints: [{ port: http, path: /prometheus, interval: 15s }] }",
    },
    {
      title: "calls pods by the service's name, as alerts do, and a port without name by its number",
      knobs: { port: undefined, ports: { x: { container: 9090, service: false, named: false } } },
      yaml: `
selector: { matchLabels: { app: api } }
podMetricsEndpoints: [{ portNumber: 9090, relabelings: [{ targetLabel: job, replacement: api }] }]`,
    },
  ])("$title", ({ knobs, yaml }) => {
    expect(kindOf(knobs)?.spec).toEqual(written(yaml));
  });

  const monitoring = { namespace: "observability", labels: { release: "main" } };
  const observed = made({ metrics: { labels: { tier: "a" } }, allowFrom: [] }, "web", {
    ...nowhere,
    monitoring,
  });

  test("is selected by the Prometheus of the platform", () => {
    expect(partOf(observed, "ServiceMonitor", "metadata.labels")).toMatchObject({
      release: "main",
      tier: "a",
    });
  });

  test("is let in where the service is closed", () => {
    expect(partOf(observed, "NetworkPolicy", "spec.ingress")).toEqual(
      written(`[{
        from: [{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: observability } } }],
        ports: [{ port: 8080, protocol: TCP }] }]`),
    );
  });
});

import { describe, expect, test } from "@jest/globals";
import { ApiObject, App, Chart, JsonPatch } from "cdk8s";
import * as kplus from "cdk8s-plus-28";
import type { Construct } from "constructs";
import { builtManifests } from "../../../src/constructs/built-manifests.ts";
import { Facets, type FacetsKnobs } from "../../../src/constructs/index.ts";
import { type Finding, FindingsError } from "../../../src/errors.ts";
import type { Manifest } from "../../../src/manifest/manifest.ts";
import { validateManifest } from "../../../src/manifest/schema/validate-manifest.ts";
import { partOf, team } from "../made.ts";

interface Stated {
  readonly kind?: string;
  readonly apiVersion?: string;
  readonly spec?: object;
  readonly pod?: object;
}

const selector = { matchLabels: { run: "legacy" } };
const containers = [
  { name: "main", image: "legacy:1", ports: [{ name: "web", containerPort: 8080 }] },
  {
    name: "proxy",
    image: "proxy:1",
    ports: [{ name: "metrics", containerPort: 9090 }, { containerPort: 53 }],
  },
];

/** A workload as somebody else writes it. */
function workloadIn(scope: Construct, { kind = "Deployment", ...stated }: Stated = {}): ApiObject {
  const { apiVersion = kind === "CronJob" ? "batch/v1" : "apps/v1", spec = {}, pod = {} } = stated;
  const template = { metadata: { labels: { run: "legacy" } }, spec: { containers, ...pod } };
  const own = kind === "CronJob" ? { jobTemplate: { spec: { template } } } : { selector, template };
  return new ApiObject(scope, "legacy", {
    apiVersion,
    kind,
    metadata: { name: "legacy" },
    spec: { ...own, ...spec },
  });
}

function around(knobs: object, stated: Stated = {}): readonly Manifest[] {
  const build = (scope: Construct) => {
    new Facets(scope, "facets", { team, workload: workloadIn(scope, stated), ...knobs });
  };
  return builtManifests("shop", build).slice(1);
}

function findingsOf(act: () => unknown): readonly Finding[] {
  try {
    act();
  } catch (error) {
    if (error instanceof FindingsError) return error.findings;
    throw error;
  }
  return [];
}

describe("of the workload facets read", () => {
  test("its name and labels, and the count that a disruption budget goes by", () => {
    const [budget, ...others] = around({ standardLabels: "selector" }, { spec: { replicas: 2 } });
    expect(others).toEqual([]);
    expect(budget).toEqual({
      apiVersion: "policy/v1",
      kind: "PodDisruptionBudget",
      metadata: { name: "legacy", labels: { run: "legacy" } },
      spec: { maxUnavailable: 1, selector },
    });
  });

  test("the ports of every container, which no Kubernetes Service serves", () => {
    const objects = around({ allowFrom: [{ namespace: "edge" }], metrics: {} });
    expect(objects.map(({ kind }) => kind)).toEqual(["NetworkPolicy", "PodMonitor"]);
    const [rule] = partOf(objects, "NetworkPolicy", "spec.ingress") as { ports: object[] }[];
    expect(rule?.ports).toEqual([8080, 9090, 53].map((port) => ({ port, protocol: "TCP" })));
    expect(partOf(objects, "PodMonitor", "spec.podMetricsEndpoints.[].port")).toBe("metrics");
  });

  test("the ports of sidecars that are init containers, and of no other init containers", () => {
    const ofInit = (name: string, containerPort: number) => ({
      name,
      image: "x:1",
      ports: [{ name, containerPort }],
    });
    const initContainers = [{ ...ofInit("mesh", 15090), restartPolicy: "Always" }, ofInit("once", 1)];
    const objects = around(
      { allowFrom: [{ namespace: "edge" }], metrics: { port: "mesh" } },
      { pod: { initContainers } },
    );
    const [rule] = partOf(objects, "NetworkPolicy", "spec.ingress") as { ports: { port: number }[] }[];
    expect(rule?.ports.map(({ port }) => port)).toEqual([8080, 9090, 53, 15090]);
    expect(partOf(objects, "PodMonitor", "spec.podMetricsEndpoints.[].port")).toBe("mesh");
  });

  test("the first port of a name, which is the one that Kubernetes finds, and the next by its number", () => {
    const other = { name: "other", image: "other:1", ports: [{ name: "web", containerPort: 81 }] };
    const stated = { pod: { containers: [...containers, other] } };
    const objects = around({ ports: { web: 8080 }, allowFrom: [{ namespace: "edge" }] }, stated);
    expect(partOf(objects, "Service", "spec.ports.[].targetPort")).toBe("web");
    const [rule] = partOf(objects, "NetworkPolicy", "spec.ingress") as { ports: { port: number }[] }[];
    expect(rule?.ports.map(({ port }) => port)).toEqual([8080, 9090, 53, 81]);
  });

  test.each([
    { title: "by its number, where no container names it so", knobs: { port: 8080 }, target: 8080 },
    { title: "by its name, where a container does", knobs: { ports: { web: 8080 } }, target: "web" },
    {
      title: "by its number, where that is stated",
      knobs: { ports: { web: { container: 8080, target: "number" } } },
      target: 8080,
    },
  ])("how a Kubernetes Service finds a stated port: $title", ({ knobs, target }) => {
    const objects = around({ ...knobs, metrics: {} });
    expect(partOf(objects, "Service", "spec.ports.[].targetPort")).toBe(target);
    // The port of the proxy, although another one is stated.
    expect(partOf(objects, "PodMonitor", "spec.podMetricsEndpoints.[].port")).toBe("metrics");
  });

  test("the keys of Secrets that it reads, which its own Secrets have to hold", () => {
    const env = [{ name: "URL", valueFrom: { secretKeyRef: { name: "db", key: "uri" } } }];
    const secrets = { db: { keys: { url: "shop/db" }, store: { name: "vault" } } };
    const pod = { containers: [{ name: "main", image: "legacy:1", env }] };
    expect(findingsOf(() => around({ secrets }, { pod }))).toMatchObject([
      { code: "unknown-key", field: "variables.URL", choices: ["url"] },
    ]);
  });

  test("the variables that KEDA reads", () => {
    const kafka = (variable: string) => ({
      replicas: {
        min: 0,
        max: 3,
        triggers: { orders: { kafka: { brokers: { variable }, group: "g", topic: "t" } } },
      },
    });
    const env = [{ name: "BROKERS", value: "kafka:9092" }];
    const pod = { containers: [{ name: "main", image: "legacy:1", env }] };
    expect(partOf(around(kafka("BROKERS"), { pod }), "ScaledObject", "spec.scaleTargetRef.name")).toBe(
      "legacy",
    );
    expect(findingsOf(() => around(kafka("BROKER"), { pod }))).toMatchObject([
      { code: "unknown-variable", fix: 'did you mean "BROKERS"?' },
    ]);
  });

  test("what its migrations need: image, account, pull secrets, volumes, and no more rights than the pods have", () => {
    const [job] = around(
      { migrations: { phase: "Sync", mounts: { ca: "/ca" } } },
      {
        pod: {
          serviceAccountName: "runner",
          imagePullSecrets: [{ name: "hub" }],
          securityContext: { runAsUser: 7, seccompProfile: { type: "RuntimeDefault" } },
          volumes: [
            { name: "ca", secret: { secretName: "ca", items: [{ key: "a", path: "b" }] } },
            { name: "node", nfs: { server: "nfs", path: "/" } },
          ],
        },
      },
    );
    expect(partOf([job as Manifest], "Job", "spec.template.spec")).toMatchObject({
      serviceAccountName: "runner",
      imagePullSecrets: [{ name: "hub" }],
      securityContext: { runAsNonRoot: false, runAsUser: 7 },
      containers: [{ image: "legacy:1", volumeMounts: [{ name: "ca", mountPath: "/ca" }] }],
      volumes: [{ name: "ca", secret: { secretName: "ca", items: [{ key: "a", path: "b" }] } }],
    });
  });
});

describe("a workload that changes after its facets are stated", () => {
  test("is read as it is in the end", () => {
    const objects = builtManifests("shop", (scope) => {
      const workload = workloadIn(scope);
      new Facets(scope, "facets", { team, workload, port: 8080 });
      workload.addJsonPatch(
        JsonPatch.replace("/spec/selector/matchLabels", { run: "other" }),
        JsonPatch.add("/spec/replicas", 3),
      );
    });
    expect(partOf(objects, "Service", "spec.selector")).toEqual({ run: "other" });
    expect(objects.map(({ kind }) => kind)).toContain("PodDisruptionBudget");
  });

  test("is told of each time that its chart is read, as long as it is wrong", () => {
    const chart = new Chart(new App(), "own");
    const workload = workloadIn(chart, { spec: { selector: undefined } });
    new Facets(chart, "facets", { team, workload });
    expect(() => chart.toJson()).toThrow("unreadable-selector");
    expect(() => chart.toJson()).toThrow("unreadable-selector");
  });

  test("is read again where its chart is, and nothing stands there twice", () => {
    const chart = new Chart(new App(), "own");
    const workload = workloadIn(chart, { spec: { replicas: 2 } });
    new Facets(chart, "facets", { team, workload, port: 8080 });
    const kindsOf = (objects: readonly Manifest[]) => objects.map(({ kind }) => kind);
    expect(kindsOf(chart.toJson())).toEqual(["Deployment", "Service", "PodDisruptionBudget"]);
    expect(kindsOf(chart.toJson())).toEqual(["Deployment", "Service", "PodDisruptionBudget"]);
    workload.addJsonPatch(JsonPatch.remove("/spec/replicas"));
    expect(kindsOf(chart.toJson())).toEqual(["Deployment", "Service"]);
  });
});

test("a workload of cdk8s-plus is found by the label that its pods carry in the end", () => {
  const objects = builtManifests("shop", (scope) => {
    const workload = new kplus.Deployment(scope, "legacy", {
      containers: [{ image: "nginx:1", portNumber: 8080 }],
    });
    const alerts = { namespace: "shop" };
    new Facets(scope, "facets", {
      team,
      workload,
      port: 8080,
      metrics: {},
      alerts,
      allowFrom: [],
      migrations: {},
    });
  });
  const label = { "tiphys/workload": "shop-legacy" };
  expect(partOf(objects, "Deployment", "spec.selector.matchLabels")).toEqual(label);
  expect(partOf(objects, "Service", "spec.selector")).toEqual(label);
  expect(partOf(objects, "ServiceMonitor", "spec.selector.matchLabels")).toEqual(label);
  expect(partOf(objects, "NetworkPolicy", "spec.podSelector.matchLabels")).toEqual(label);
  expect(partOf(objects, "Service", "metadata.labels")).toMatchObject(label);
  expect(partOf(objects, "Job", "spec.template.metadata.labels")).not.toMatchObject(label);
  expect(new Set(objects.map(({ metadata }) => metadata.name))).toEqual(
    new Set(["shop-legacy", "shop-legacy-migrate"]),
  );
  expect(objects.flatMap((object) => validateManifest(object))).toEqual([]);
});

test("in a namespace that the workload states stand its facets too, but for what belongs to the cluster", () => {
  const chart = new Chart(new App(), "own");
  const metadata = { name: "legacy", namespace: "old" };
  const template = { metadata: { labels: { run: "legacy" } }, spec: { containers } };
  const spec = { selector, template };
  const workload = new ApiObject(chart, "w", { apiVersion: "apps/v1", kind: "Deployment", metadata, spec });
  const objects = { local: { apiVersion: "storage.k8s.io/v1", kind: "StorageClass", provisioner: "x" } };
  new Facets(chart, "facets", { team, workload, port: 8080, objects });
  const made = chart.toJson() as readonly Manifest[];
  expect(made.map(({ kind, metadata }) => [kind, metadata.namespace])).toEqual([
    ["Deployment", "old"],
    ["Service", "old"],
    ["StorageClass", undefined],
  ]);
});

describe("a Rollout takes the pods over from the workload", () => {
  const canary = { canary: { steps: [{ setWeight: 50 }] } };

  test("with the count that is stated for it, where the workload runs none", () => {
    const strategy = { deployment: "scaled-down", ...canary };
    const objects = around({ strategy, replicas: 4 }, { spec: { replicas: 0, minReadySeconds: 9 } });
    expect(partOf(objects, "Rollout", "spec")).toMatchObject({ replicas: 4, minReadySeconds: 9 });
    expect(partOf(objects, "Rollout", "spec.workloadRef.name")).toBe("legacy");
  });

  test("with as many as the workload runs, beside it", () => {
    const strategy = { deployment: "beside", ...canary };
    const objects = around({ strategy }, { spec: { replicas: 2 } });
    expect(partOf(objects, "Rollout", "spec.replicas")).toBe(2);
  });
});

const matchExpressions = [{ key: "run", operator: "Exists" }];
const blueGreen = { deployment: "beside", blueGreen: {} };
const scaledDown = { deployment: "scaled-down", canary: { steps: [{ setWeight: 50 }] } };

describe("wrong input is a finding at the place of the facets:", () => {
  test.each<{ title: string; knobs?: object; workload?: Stated; finding: object }>([
    {
      title: "a knob that nobody knows",
      knobs: { hots: "a.example" },
      finding: { code: "unknown-knob", field: "hots", fix: 'did you mean "host"?' },
    },
    {
      title: "what is inside the pod",
      knobs: { variables: { A: "b" } },
      finding: { code: "unknown-knob", field: "variables" },
    },
    { title: "no team", knobs: { team: undefined }, finding: { code: "missing-value", field: "team" } },
    {
      title: "a range upside down",
      knobs: { replicas: { min: 3, max: 2 } },
      finding: { code: "min-above-max" },
    },
    {
      title: "a workload that is none",
      workload: { kind: "Pod", apiVersion: "v1" },
      finding: {
        code: "unknown-workload",
        field: "workload",
        choices: [
          "Deployment of apps/v1",
          "StatefulSet of apps/v1",
          "DaemonSet of apps/v1",
          "CronJob of batch/v1",
        ],
      },
    },
    {
      title: "a Deployment of long ago",
      workload: { apiVersion: "extensions/v1beta1" },
      finding: { code: "unknown-workload" },
    },
    {
      title: "a selector by expressions",
      workload: { spec: { selector: { ...selector, matchExpressions } } },
      finding: { code: "unreadable-selector" },
    },
    {
      title: "no selector",
      workload: { spec: { selector: undefined } },
      finding: { code: "unreadable-selector" },
    },
    {
      title: "no containers",
      workload: { pod: { containers: [] } },
      finding: { code: "unreadable-workload" },
    },
    {
      title: "a strategy of a StatefulSet",
      knobs: { port: 8080, strategy: blueGreen },
      workload: { kind: "StatefulSet" },
      finding: {
        code: "facet-of-another-kind",
        message: 'facets "facets": strategy is known of a Deployment, and the workload is a StatefulSet',
      },
    },
    {
      title: "metrics of a CronJob",
      knobs: { metrics: {} },
      workload: { kind: "CronJob" },
      finding: { code: "facet-of-another-kind", field: "metrics" },
    },
    {
      title: "a host of a DaemonSet",
      knobs: { port: 8080, host: "a.example" },
      workload: { kind: "DaemonSet" },
      finding: { code: "facet-of-another-kind", field: "host" },
    },
    {
      title: "another count than the workload's",
      knobs: { replicas: 3 },
      workload: { spec: { replicas: 2 } },
      finding: { code: "contradiction", field: "replicas" },
    },
    {
      title: "a Rollout in the stead of pods that run on",
      knobs: { strategy: scaledDown, replicas: 2 },
      workload: { spec: { replicas: 2 } },
      finding: { code: "contradiction", field: "strategy.deployment" },
    },
    {
      title: "a Rollout of pods that stop first",
      knobs: { strategy: { ...scaledDown, deployment: "beside" }, replicas: 2 },
      workload: { spec: { strategy: { type: "Recreate" } } },
      finding: { code: "contradiction", field: "rollout.strategy" },
    },
    {
      title: "another number under a name of the containers",
      knobs: { ports: { web: 8081 } },
      finding: { code: "contradiction", field: "ports.web" },
    },
    {
      title: "a host that leads to no port",
      knobs: { host: "a.example" },
      finding: { code: "unserved-port", field: "host", fix: "state port" },
    },
    {
      title: "a Kubernetes Service of no port",
      knobs: { kubernetesService: { type: "NodePort" } },
      finding: { code: "unserved-port", field: "kubernetesService" },
    },
    {
      title: "requests that change over, of no Kubernetes Service",
      knobs: { strategy: blueGreen },
      finding: { code: "unserved-port", field: "strategy.blueGreen" },
    },
    {
      title: "metrics of a port that no container has",
      knobs: { metrics: { port: "metric" } },
      finding: { code: "unknown-port", fix: 'did you mean "metrics"?' },
    },
    {
      title: "calls where nothing is closed",
      knobs: { calls: ["store"] },
      finding: { code: "nothing-closed", field: "calls" },
    },
    {
      title: "a change of the workload itself",
      knobs: { adjust: [{ kind: "Deployment", set: { "/spec/paused": true } }] },
      finding: { code: "wrong-value", field: "adjust[0].kind" },
    },
    {
      title: "a volume that the workload has not",
      knobs: { migrations: { mounts: { ca: "/ca" } } },
      finding: { code: "unknown-volume" },
    },
    {
      title: "alerts of no namespace",
      knobs: { alerts: {} },
      finding: { code: "missing-value", field: "alerts.namespace" },
    },
  ])("$title", ({ knobs = {}, workload, finding }) => {
    const findings = findingsOf(() => around(knobs, workload));
    expect(findings).toMatchObject([finding]);
    expect(findings[0]?.where?.file).toContain("facets.test.ts");
  });

  test.each([
    { title: "a construct around no object", workload: (scope: Construct) => scope, said: 'workload is "x"' },
    {
      title: "no construct",
      workload: () => ({ kind: "Deployment" }),
      said: 'workload is {"kind":"Deployment"}',
    },
    { title: "nothing", workload: () => undefined, said: "workload is undefined" },
  ])("$title", ({ workload, said }) => {
    const chart = new Chart(new App(), "x");
    const knobs = { team, workload: workload(chart) } as FacetsKnobs;
    const [finding] = findingsOf(() => new Facets(chart, "facets", knobs));
    expect(finding).toMatchObject({ code: "wrong-type", field: "workload" });
    expect(finding?.message).toContain(said);
    expect(finding?.where?.file).toContain("facets.test.ts");
  });
});

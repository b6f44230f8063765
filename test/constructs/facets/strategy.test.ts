import { describe, expect, test } from "@jest/globals";
import { made, type PresetName, partOf, written } from "../made.ts";

const canary = { deployment: "scaled-down", canary: { steps: [{ setWeight: 20 }] } } as const;
const blueGreen = { deployment: "scaled-down", blueGreen: {} } as const;
const prometheus = "http://prometheus.monitoring:9090";
const analysis = {
  prometheus,
  metrics: {
    errors: { query: 'sum(rate(errors{app="{{args.service}}"}[2m]))', atMost: 0.01 },
    speed: { query: "sum(speed)", atLeast: 3, count: 2, interval: "30s", failures: 1, delay: "1m" },
  },
} as const;

interface Row {
  readonly title: string;
  readonly strategy: unknown;
  readonly knobs?: object;
  readonly preset?: PresetName;
  readonly kind?: string;
  readonly field: string;
  readonly yaml: string;
}

function rows(...table: readonly Row[]): void {
  test.each(table)("$title", ({ strategy, knobs, preset, kind = "Rollout", field, yaml }) => {
    expect(partOf(made({ strategy, ...knobs }, preset), kind, field)).toEqual(written(yaml));
  });
}

describe("the pods of a service", () => {
  rows(
    {
      title: "are the Deployment's own, unless something else is stated",
      strategy: undefined,
      field: "",
      yaml: "",
    },
    { title: "are the Deployment's own where that is stated", strategy: "rolling", field: "", yaml: "" },
    {
      title: "are run by a Rollout of the Deployment's template, which leaves its count alone",
      strategy: canary,
      field: "spec.workloadRef",
      yaml: "{ apiVersion: apps/v1, kind: Deployment, name: api, scaleDown: never }",
    },
    {
      title: "are as many as they were",
      strategy: canary,
      knobs: { replicas: 4 },
      field: "spec.replicas",
      yaml: "4",
    },
    {
      title: "are none of the Deployment's any more",
      strategy: canary,
      knobs: { replicas: 4 },
      kind: "Deployment",
      field: "spec.replicas",
      yaml: "0",
    },
    {
      title: "are the Deployment's as well while the service changes over",
      strategy: { ...canary, deployment: "beside" },
      knobs: { replicas: 4 },
      kind: "Deployment",
      field: "spec.replicas",
      yaml: "4",
    },
    {
      title: "are counted by an autoscaler of the Rollout",
      strategy: canary,
      knobs: { replicas: { min: 2, max: 4 } },
      kind: "HorizontalPodAutoscaler",
      field: "spec.scaleTargetRef",
      yaml: "{ apiVersion: argoproj.io/v1alpha1, kind: Rollout, name: api }",
    },
    {
      title: "are counted by nobody else then",
      strategy: canary,
      knobs: { replicas: { min: 2, max: 4 } },
      field: "spec.replicas",
      yaml: "",
    },
    {
      title: "keep the Deployment's selector",
      strategy: canary,
      kind: "Deployment",
      field: "spec.selector",
      yaml: "{ matchLabels: { app: api } }",
    },
    {
      title: "stay until the Deployment's are back, when the Rollout goes",
      strategy: canary,
      field: "metadata.annotations",
      yaml: "{ argocd.argoproj.io/sync-options: PruneLast=true }",
    },
  );
});

describe("a canary", () => {
  rows(
    {
      title: "takes its steps one after the other",
      strategy: {
        ...canary,
        canary: {
          steps: [{ setWeight: 5 }, { pause: "10m" }, { setWeight: 50 }, { pause: "until-promoted" }],
        },
      },
      field: "spec.strategy",
      yaml: "{ canary: { steps: [{ setWeight: 5 }, { pause: { duration: 10m } }, { setWeight: 50 }, { pause: {} }] } }",
    },
    {
      title: "rolls by the service's own rules",
      strategy: canary,
      knobs: { rollout: { maxSurge: 1, maxUnavailable: 0, minReady: 5, history: 3, deadline: 300 } },
      field: "spec",
      yaml: `
replicas: 1
minReadySeconds: 5
revisionHistoryLimit: 3
progressDeadlineSeconds: 300
workloadRef: { apiVersion: apps/v1, kind: Deployment, name: api, scaleDown: never }
strategy: { canary: { maxSurge: 1, maxUnavailable: 0, steps: [{ setWeight: 20 }] } }`,
    },
    {
      title: "is split by ingress-nginx, at the service's own Ingress",
      strategy: { ...canary, canary: { ...canary.canary, traffic: "ingress" } },
      knobs: { host: "a.example" },
      field: "spec.strategy.canary",
      yaml: `
stableService: api
canaryService: api-canary
trafficRouting: { nginx: { stableIngress: api } }
steps: [{ setWeight: 20 }]`,
    },
    {
      title: "is split by routes of the Gateway API",
      strategy: { ...canary, canary: { ...canary.canary, traffic: { routes: ["api"] } } },
      field: "spec.strategy.canary.trafficRouting",
      yaml: "{ plugins: { argoproj-labs/gatewayAPI: { httpRoutes: [{ name: api }] } } }",
    },
    {
      title: "of a worker is a share of its pods",
      strategy: canary,
      preset: "worker",
      field: "spec.strategy",
      yaml: "{ canary: { steps: [{ setWeight: 20 }] } }",
    },
    {
      title: "waits in a step for the metrics of the step, and measures the others beside all steps",
      strategy: { ...canary, analysis, canary: { steps: [{ setWeight: 20 }, { analysis: ["speed"] }] } },
      field: "spec.strategy.canary",
      yaml: `
analysis: { templates: [{ templateName: api-errors }], args: [{ name: service, value: api }] }
steps: [{ setWeight: 20 }, { analysis: { templates: [{ templateName: api-speed }] } }]`,
    },
  );

  test("that is split has a Kubernetes Service of its own, with the ports and the selector of the service's", () => {
    const objects = made({
      host: "a.example",
      strategy: { ...canary, canary: { ...canary.canary, traffic: "ingress" } },
    });
    const services = objects.filter(({ kind }) => kind === "Service");
    expect(services.map(({ metadata }) => metadata.name)).toEqual(["api", "api-canary"]);
    expect(services[1]?.spec).toEqual(services[0]?.spec);
  });
});

describe("blue and green", () => {
  rows(
    {
      title: "change over at once when the new pods are ready",
      strategy: blueGreen,
      field: "spec.strategy",
      yaml: "{ blueGreen: { activeService: api, previewService: api-preview } }",
    },
    {
      title: "change over when somebody says so",
      strategy: { ...blueGreen, blueGreen: { pause: "until-promoted", previewReplicas: 1, keepOld: 600 } },
      field: "spec.strategy.blueGreen",
      yaml: `
activeService: api
previewService: api-preview
autoPromotionEnabled: false
previewReplicaCount: 1
scaleDownDelaySeconds: 600`,
    },
    {
      title: "change over after a while, said in seconds",
      strategy: { ...blueGreen, blueGreen: { pause: "1h5m10s" } },
      field: "spec.strategy.blueGreen.autoPromotionSeconds",
      yaml: "3910",
    },
    {
      title: "wait for metrics before, and go back by metrics after",
      strategy: { ...blueGreen, analysis, blueGreen: { before: ["speed"], after: ["errors"] } },
      field: "spec.strategy.blueGreen",
      yaml: `
activeService: api
previewService: api-preview
prePromotionAnalysis: { templates: [{ templateName: api-speed }] }
postPromotionAnalysis: { templates: [{ templateName: api-errors }], args: [{ name: service, value: api }] }`,
    },
  );
});

describe("a metric", () => {
  const metric = (stated: object, step = true) => ({
    ...canary,
    analysis: { prometheus, metrics: { rate: { query: "q", ...stated } } },
    canary: { steps: [{ setWeight: 20 }, ...(step ? [{ analysis: ["rate"] }] : [])] },
  });
  const kind = "AnalysisTemplate";
  rows(
    {
      title: "is measured each minute, five times where a step waits for it; no data is a failure",
      strategy: metric({ atLeast: 0.99 }),
      kind,
      field: "spec",
      yaml: `
metrics:
  - name: rate
    interval: 1m
    count: 5
    successCondition: len(result) > 0 && !isNaN(result[0]) && result[0] >= 0.99
    provider: { prometheus: { address: "${prometheus}", query: q } }`,
    },
    {
      title: "is measured as long as the release takes where none waits for it",
      strategy: metric({ atMost: 1 }, false),
      kind,
      field: "spec.metrics.[].count",
      yaml: "",
    },
    {
      title: "may go without data",
      strategy: metric({ atMost: 1, withoutData: "passes" }),
      kind,
      field: "spec.metrics.[].successCondition",
      yaml: "len(result) == 0 || isNaN(result[0]) || result[0] <= 1",
    },
    {
      title: "has its own times, and failures that it forgives",
      strategy: { ...canary, analysis: { prometheus, metrics: { speed: analysis.metrics.speed } } },
      kind,
      field: "spec.metrics.[]",
      yaml: `
name: speed
initialDelay: 1m
interval: 30s
count: 2
failureLimit: 1
successCondition: len(result) > 0 && !isNaN(result[0]) && result[0] >= 3
provider: { prometheus: { address: "${prometheus}", query: sum(speed) } }`,
    },
    {
      title: "asks for what its query is filled in with, each once",
      strategy: metric({
        atMost: 1,
        query: "{{args.namespace}} {{ args.canary-hash }} {{args.namespace}} {{args.stable-hash}}",
      }),
      kind,
      field: "spec.args",
      yaml: "[{ name: namespace }, { name: canary-hash }, { name: stable-hash }]",
    },
  );

  test("is filled in by the Rollout", () => {
    const query = "{{args.namespace}} {{args.canary-hash}} {{args.stable-hash}}";
    const objects = made({ strategy: metric({ atMost: 1, query }, false) });
    expect(partOf(objects, "Rollout", "spec.strategy.canary.analysis.args")).toEqual([
      { name: "namespace", valueFrom: { fieldRef: { fieldPath: "metadata.namespace" } } },
      { name: "canary-hash", valueFrom: { podTemplateHashValue: "Latest" } },
      { name: "stable-hash", valueFrom: { podTemplateHashValue: "Stable" } },
    ]);
  });
});

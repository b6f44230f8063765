import { describe, expect, test } from "@jest/globals";
import type { Manifest } from "../../../src/manifest/manifest.ts";
import type { Surroundings } from "../../../src/model/surroundings.ts";
import { describeWithPromtool, type RuleTest, testRules } from "../../support/promtool.ts";
import { made, type PresetName, partOf } from "../made.ts";

const production: Surroundings = {
  labels: { environment: "production", "managed-by": "argocd" },
  monitoring: { labels: { release: "monitoring" } },
  peerOf: () => ({ preset: "web", selector: {}, knobs: {}, namespace: "prod-api" }),
};

const rule = (alerts: object | false, preset: PresetName = "web", knobs: object = {}) =>
  made({ metrics: {}, alerts, ...knobs }, preset, production).find(({ kind }) => kind === "PrometheusRule");

const canary = (deployment: "beside" | "scaled-down") => ({
  deployment,
  canary: { steps: [{ setWeight: 20 }, { pause: "5m" }] },
});

interface Rule {
  readonly alert?: string;
  readonly expr: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

const rulesOf = (manifest: Manifest | undefined) =>
  ((manifest?.spec as { groups: { rules: Rule[] }[] } | undefined)?.groups ?? []).flatMap(
    ({ rules }) => rules,
  );
const namesOf = (manifest: Manifest | undefined) => rulesOf(manifest).flatMap(({ alert }) => alert ?? []);

describe("what is told of a service", () => {
  test.each([
    {
      title: "a web service",
      preset: "web",
      knobs: {},
      told: ["CrashLooping", "Restarting", "ReplicasUnavailable"],
    },
    {
      title: "one that is autoscaled",
      preset: "web",
      knobs: { replicas: { min: 2, max: 4 } },
      told: ["CrashLooping", "Restarting", "ReplicasUnavailable", "AutoscalerMaxed"],
    },
    {
      title: "one that migrates",
      preset: "worker",
      knobs: { migrations: {}, metrics: undefined },
      told: ["CrashLooping", "Restarting", "ReplicasUnavailable", "JobFailed"],
    },
    {
      title: "one that a Rollout runs",
      preset: "web",
      knobs: { strategy: canary("scaled-down") },
      told: ["CrashLooping", "Restarting", "ReplicasUnavailable", "ReplicasUnknown"],
    },
    {
      title: "one that changes over to a Rollout",
      preset: "web",
      knobs: { strategy: canary("beside") },
      told: ["CrashLooping", "Restarting", "ReplicasUnavailable", "ReplicasUnknown", "ReplicasUnavailable"],
    },
    {
      title: "a daemon",
      preset: "daemon",
      knobs: { ports: { metrics: 9100 } },
      told: ["CrashLooping", "Restarting", "ReplicasUnavailable"],
    },
    {
      title: "a cron job",
      preset: "cron-job",
      knobs: { metrics: undefined },
      told: ["CrashLooping", "Restarting", "JobFailed"],
    },
  ] as const)("is what can happen to it: $title", ({ preset, knobs, told }) => {
    expect(namesOf(rule({}, preset, knobs))).toEqual(told);
  });

  test("is nothing unless it is stated, and where an environment takes it away", () => {
    expect(partOf(made({}, "web", production), "PrometheusRule")).toBeUndefined();
    expect(rule(false)).toBeUndefined();
  });

  test("is absent from the base, which has no namespace to ask for", () => {
    expect(partOf(made({ alerts: {} }), "PrometheusRule")).toBeUndefined();
  });

  test("can be taken away one by one, or told to others", () => {
    const [crash, ...others] = rulesOf(
      rule({
        restarts: false,
        unavailable: false,
        crashLooping: { severity: "critical" },
        labels: { pager: "shop" },
      }),
    );
    expect(others).toEqual([]);
    expect(crash?.labels).toEqual({
      severity: "critical",
      service: "api",
      team: "shop",
      environment: "production",
      pager: "shop",
    });
  });

  test("leads to the runbook of the service's links, unless another one is stated", () => {
    const links = { runbook: "https://wiki.example/api" };
    const runbook = (alerts: object) => rulesOf(rule(alerts, "web", { links }))[0]?.annotations?.runbook_url;
    expect(runbook({})).toBe("https://wiki.example/api");
    expect(runbook({ runbook: "https://wiki.example/other" })).toBe("https://wiki.example/other");
  });

  test("is selected by the Prometheus of the platform", () => {
    expect(rule({})?.metadata.labels).toMatchObject({ release: "monitoring" });
  });
});

const quiet = { crashLooping: false, restarts: false, unavailable: false } as const;
const availability = { target: 99.9, requests: { metric: "http_requests_total" } };
const burning = (alerts: object) => rulesOf(rule({ ...quiet, ...alerts })).filter(({ alert }) => alert);

describe("a promise of 99.9 % over 30 days", () => {
  test("burns at 14.4 within an hour, 6 within six, and 1 within three days, as the SRE Workbook has it", () => {
    const found = burning({ objectives: { availability } }).map(({ expr, labels }) => [
      labels.window,
      labels.severity,
      [...expr.matchAll(/ratio_rate(\w+).*?> ([\d.]+) \* ([\d.]+)/g)].map(([, ...parts]) => parts.join(" ")),
    ]);
    expect(found).toEqual([
      ["1h", "critical", ["1h 14.4 0.001", "5m 14.4 0.001"]],
      ["6h", "critical", ["6h 6 0.001", "30m 6 0.001"]],
      ["3d", "warning", ["3d 1 0.001", "6h 1 0.001"]],
    ]);
  });

  test("of 28 days burns a little slower", () => {
    const [first] = burning({ objectives: { availability: { ...availability, days: 28 } } });
    expect(first?.expr).toContain("> 13.44 * 0.001");
  });
});

describeWithPromtool("Prometheus finds that", () => {
  const requests = (code: number, perMinute: string) => ({
    series: `http_requests_total{namespace="prod-api",job="api",code="${code}"}`,
    values: `0${perMinute}x2200`,
  });
  const alertsAt = (time: string, windows: readonly string[]) => ({
    eval_time: time,
    alertname: "ErrorBudgetBurn",
    exp_alerts: windows.map((window) => ({
      exp_labels: {
        severity: window === "3d" ? "warning" : "critical",
        service: "api",
        team: "shop",
        environment: "production",
        namespace: "prod-api",
        objective: "availability",
        window,
      },
      exp_annotations: { summary: summaries[window] },
    })),
  });
  const summaries: Readonly<Record<string, string>> = Object.fromEntries(
    Object.entries({ "1h": 2, "6h": 5, "3d": 10 }).map(([window, share]) => [
      window,
      `api answers less than 99.9 % of the requests without failing: ${share} % of the errors of 30 days within ${window}`,
    ]),
  );

  test.each<{ title: string; failing: string; at: string; windows: readonly string[] }>([
    { title: "0.05 % of failures never wakes anybody", failing: "+0.5", at: "71h", windows: [] },
    {
      title: "2 % of failures wakes somebody within the hour",
      failing: "+20",
      at: "55m",
      windows: ["1h", "6h", "3d"],
    },
    {
      title: "0.7 % of failures wakes somebody by the longer window alone",
      failing: "+7",
      at: "5h",
      windows: ["6h", "3d"],
    },
    { title: "0.2 % of failures can wait for the morning", failing: "+2", at: "71h", windows: ["3d"] },
  ])("$title", ({ failing, at, windows }) => {
    const own: RuleTest = {
      interval: "2m",
      input_series: [requests(200, "+1000"), requests(503, failing)],
      alert_rule_test: [alertsAt(at, windows)],
    };
    const manifest = rule({ ...quiet, objectives: { availability } });
    expect(testRules(manifest as Manifest, [own])).toBe("");
  });

  test("slow answers burn the budget of a latency, by the bucket of that time", () => {
    const series = (name: string, values: string) => ({
      series: `d_${name},namespace="prod-api",job="api"}`,
      values,
    });
    const objectives = { latency: { target: 99, within: 0.5, requests: { metric: "d" }, summary: "Slow" } };
    const manifest = rule({ ...quiet, objectives });
    const labels = { service: "api", namespace: "prod-api", objective: "latency" };
    const text = Object.entries(labels).map(([name, value]) => `${name}="${value}"`);
    const own: RuleTest = {
      interval: "1m",
      input_series: [
        series('bucket{le="0.5"', "0+80x70"),
        series('bucket{le="1"', "0+100x70"),
        series('count{a=""', "0+100x70"),
      ],
      promql_expr_test: [
        {
          expr: "round(service:errors:ratio_rate1h, 0.001)",
          eval_time: "60m",
          exp_samples: [{ labels: `{${text.join(",")}}`, value: 0.2 }],
        },
      ],
    };
    expect(testRules(manifest as Manifest, [own])).toBe("");
  });

  test.each([
    {
      title: "a container that cannot stay up is told after 15 minutes",
      alertname: "CrashLooping",
      series:
        'kube_pod_container_status_waiting_reason{namespace="prod-api",pod="api-7d9f8b6c5d-x2x2x",container="api",reason="CrashLoopBackOff"}',
      values: "1x30",
      labels: { pod: "api-7d9f8b6c5d-x2x2x", container: "api", reason: "CrashLoopBackOff" },
      summary: "Container api of api-7d9f8b6c5d-x2x2x cannot stay up",
      at: "20m",
    },
    {
      title: "another service's container is not told",
      alertname: "CrashLooping",
      series:
        'kube_pod_container_status_waiting_reason{namespace="prod-api",pod="apis-7d9f8b6c5d-x2x2x",container="api",reason="CrashLoopBackOff"}',
      values: "1x30",
      at: "20m",
    },
    {
      title: "five starts within the hour are told",
      alertname: "Restarting",
      series:
        'kube_pod_container_status_restarts_total{namespace="prod-api",pod="api-7d9f8b6c5d-x2x2x",container="api"}',
      values: "0+1x4 4x60",
      labels: { pod: "api-7d9f8b6c5d-x2x2x", container: "api" },
      summary: "Container api of api-7d9f8b6c5d-x2x2x started again more than 3 times within 1h",
      at: "30m",
    },
    {
      title: "a migration that failed is told at once",
      alertname: "JobFailed",
      series: 'kube_job_failed{namespace="prod-api",job_name="api-migrate",condition="true"}',
      values: "0 1x10",
      labels: { job_name: "api-migrate", condition: "true" },
      summary: "Job api-migrate failed",
      at: "5m",
    },
  ])("$title", ({ alertname, series, values, labels, summary, at }) => {
    const exp_labels = {
      severity: "warning",
      service: "api",
      team: "shop",
      environment: "production",
      namespace: "prod-api",
      ...labels,
    };
    const own: RuleTest = {
      interval: "1m",
      input_series: [{ series, values }],
      alert_rule_test: [
        {
          eval_time: at,
          alertname,
          exp_alerts: labels ? [{ exp_labels, exp_annotations: { summary } }] : [],
        },
      ],
    };
    const manifest = rule({}, "web", { migrations: {} });
    expect(testRules(manifest as Manifest, [own])).toBe("");
  });
});

describeWithPromtool("Prometheus tells of replicas that are missing:", () => {
  const ofNamespace = 'namespace="prod-api"';
  const rollout = (count: string, labels: string, values: string) => ({
    series: `rollout_info_replicas_${count}{${labels},name="api",pod="argo-rollouts-1"}`,
    values,
  });
  const collected = 'namespace="argo-rollouts",exported_namespace="prod-api"';
  const scaledDown = [
    { series: `kube_deployment_spec_replicas{${ofNamespace},deployment="api"}`, values: "0x60" },
    { series: `kube_deployment_status_replicas_available{${ofNamespace},deployment="api"}`, values: "0x60" },
  ];
  const stateful = (values: string) => [
    { series: `kube_statefulset_replicas{${ofNamespace},statefulset="api"}`, values: "3x60" },
    { series: `kube_statefulset_status_replicas_ready{${ofNamespace},statefulset="api"}`, values: "2x60" },
    { series: `kube_statefulset_status_replicas_updated{${ofNamespace},statefulset="api"}`, values },
  ];
  const daemon = (available: string, updated: string, name = "api") =>
    Object.entries({
      desired_number_scheduled: "90x60",
      number_available: available,
      updated_number_scheduled: updated,
    }).map(([count, values]) => ({
      series: `kube_daemonset_status_${count}{${ofNamespace},daemonset="${name}"}`,
      values,
    }));

  test.each<{
    title: string;
    preset?: PresetName;
    knobs?: object;
    series: readonly { series: string; values: string }[];
    alertname?: string;
    told: readonly object[];
    ready?: number;
  }>([
    {
      title: "a Deployment with too few",
      series: [
        { series: `kube_deployment_spec_replicas{${ofNamespace},deployment="api"}`, values: "3x60" },
        {
          series: `kube_deployment_status_replicas_available{${ofNamespace},deployment="api"}`,
          values: "2x60",
        },
      ],
      told: [{ deployment: "api" }],
      ready: 2,
    },
    {
      title: "a Rollout with too few, collected as Prometheus does by itself",
      knobs: { strategy: canary("scaled-down") },
      series: [...scaledDown, rollout("desired", collected, "6x60"), rollout("available", collected, "4x60")],
      told: [{ rollout: "api" }],
      ready: 4,
    },
    {
      title: "a Rollout with too few, where Prometheus honours its labels",
      knobs: { strategy: canary("scaled-down") },
      series: [rollout("desired", ofNamespace, "6x60"), rollout("available", ofNamespace, "4x60")],
      told: [{ rollout: "api" }],
      ready: 4,
    },
    {
      title: "not a Rollout that has all, though its Deployment has none",
      knobs: { strategy: canary("scaled-down") },
      series: [...scaledDown, rollout("desired", collected, "6x60"), rollout("available", collected, "6x60")],
      told: [],
    },
    {
      title: "not another namespace's Rollout of the same name",
      knobs: { strategy: canary("scaled-down") },
      series: ["prod-api", "staging-api"].flatMap((namespace) => {
        const labels = `namespace="argo-rollouts",exported_namespace="${namespace}"`;
        const available = namespace === "prod-api" ? "6x60" : "0x60";
        return [rollout("desired", labels, "6x60"), rollout("available", labels, available)];
      }),
      told: [],
    },
    {
      title: "the Deployment beside a Rollout, while the service changes over",
      knobs: { strategy: canary("beside") },
      series: [
        { series: `kube_deployment_spec_replicas{${ofNamespace},deployment="api"}`, values: "3x60" },
        {
          series: `kube_deployment_status_replicas_available{${ofNamespace},deployment="api"}`,
          values: "1x60",
        },
        rollout("desired", collected, "3x60"),
        rollout("available", collected, "3x60"),
      ],
      told: [{ deployment: "api" }],
      ready: 1,
    },
    {
      title: "that it cannot know, where nobody collects Argo Rollouts' metrics",
      knobs: { strategy: canary("scaled-down") },
      series: scaledDown,
      alertname: "ReplicasUnknown",
      told: [{ rollout: "api" }],
    },
    {
      title: "nothing unknown where they are collected",
      knobs: { strategy: canary("scaled-down") },
      series: [rollout("available", collected, "6x60")],
      alertname: "ReplicasUnknown",
      told: [],
    },
    {
      title: "a StatefulSet with too few",
      preset: "stateful",
      series: stateful("3x60"),
      told: [{ statefulset: "api" }],
      ready: 2,
    },
    {
      title: "not a StatefulSet whose release still moves",
      preset: "stateful",
      series: stateful("0x20 1x7 2x7 3x7"),
      told: [],
    },
    {
      title: "a DaemonSet whose pods some nodes have not",
      preset: "daemon",
      series: daemon("88x60", "90x60"),
      told: [{ daemonset: "api" }],
      ready: 88,
    },
    {
      title: "not a DaemonSet whose release still moves from node to node",
      preset: "daemon",
      series: daemon("89x60", "0+1x60"),
      told: [],
    },
    {
      title: "an autoscaler of KEDA's that is at its most",
      knobs: { replicas: { min: 1, max: 9, triggers: { busy: { cpu: 50 } } } },
      series: ["status_current", "spec_max"].map((count) => ({
        series: `kube_horizontalpodautoscaler_${count}_replicas{${ofNamespace},horizontalpodautoscaler="keda-hpa-api"}`,
        values: "9x60",
      })),
      alertname: "AutoscalerMaxed",
      told: [{ horizontalpodautoscaler: "keda-hpa-api" }],
    },
  ])("$title", ({ preset = "web", knobs = {}, series, alertname = "ReplicasUnavailable", told, ready }) => {
    const manifest = rule({}, preset, { ports: { metrics: 9100 }, ...knobs }) as Manifest;
    const labels = { severity: "warning", service: "api", team: "shop", environment: "production" };
    const { summary = "" } = rulesOf(manifest).find(({ alert }) => alert === alertname)?.annotations ?? {};
    const own: RuleTest = {
      interval: "1m",
      input_series: series,
      alert_rule_test: [
        {
          eval_time: "40m",
          alertname,
          exp_alerts: told.map((one) => ({
            exp_labels: { ...labels, namespace: "prod-api", ...one },
            exp_annotations: { summary: summary.replace("{{ $value }}", String(ready)) },
          })),
        },
      ],
    };
    expect(testRules(manifest, [own], "1m")).toBe("");
  });
});

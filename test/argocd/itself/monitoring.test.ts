import { describe, expect, test } from "@jest/globals";
import { type ArgoCdMonitoring, defineArgoCd } from "../../../src/index.ts";
import type { JsonObject, Manifest } from "../../../src/manifest/manifest.ts";
import { synthesize } from "../../../src/synthesize.ts";
import { anEnvironment, aPlatform, aService } from "../../support/platform.ts";
import { describeWithPromtool, type RuleTest, testRules } from "../../support/promtool.ts";

function objectsOf(monitoring: ArgoCdMonitoring): readonly Manifest[] {
  const checkout = aService();
  const environments = ["dev", "production"].map((name) => anEnvironment(name, [checkout]));
  const { parts } = synthesize(aPlatform(environments, { argocd: defineArgoCd({ monitoring }) }), {});
  return parts.flatMap(({ manifests }) => manifests);
}

const find = (kind: string, monitoring: ArgoCdMonitoring) =>
  objectsOf(monitoring).find((one) => one.kind === kind);

const alerts: ArgoCdMonitoring = {
  alerts: { dev: "warning", production: { severity: "critical", outOfSync: "20m" } },
};

function rulesOf(monitoring: ArgoCdMonitoring): JsonObject {
  return find("PrometheusRule", monitoring)?.spec as JsonObject;
}

const groupNames = (monitoring: ArgoCdMonitoring) =>
  (rulesOf(monitoring).groups as readonly JsonObject[]).map(({ name }) => name);

describe("the alerts", () => {
  test.each<{ title: string; stated: ArgoCdMonitoring["alerts"]; groups: readonly string[] }>([
    {
      title: "have a group for each environment, and one for all",
      stated: { dev: "info", production: "critical" },
      groups: ["argo-cd-dev", "argo-cd-production", "argo-cd"],
    },
    {
      title: "leave out the environment that nobody is told of",
      stated: { dev: false, production: "critical" },
      groups: ["argo-cd-production", "argo-cd"],
    },
  ])("$title", ({ stated, groups }) => {
    expect(groupNames({ ...(stated && { alerts: stated }) })).toEqual(groups);
  });

  test("are not there unless somebody states them", () => {
    expect(find("PrometheusRule", {})).toBeUndefined();
  });

  test("leave being out of sync alone where nobody minds", () => {
    const spec = rulesOf({ alerts: { dev: { severity: "info", outOfSync: false }, production: false } });
    expect(JSON.stringify(spec)).not.toContain("ArgoCdApplicationOutOfSync");
  });
});

/** Series of one Application: minute by minute, in promtool's notation. */
const series = (metric: string, labels: Readonly<Record<string, string>>, values: string) => ({
  series: `${metric}{${Object.entries({ namespace: "argocd", name: "checkout", project: "shop", ...labels })
    .map(([key, value]) => `${key}="${value}"`)
    .join(",")}}`,
  values,
});

const belongsTo = (environment: string, values = "1x120", labels = {}) =>
  series(
    "argocd_app_labels",
    { label_environment: environment, label_service: "checkout", label_team: "payments", ...labels },
    values,
  );

interface Case {
  readonly title: string;
  readonly input: readonly ReturnType<typeof series>[];
  readonly at: string;
  readonly alert: string;
  readonly fires: readonly { readonly severity: string; readonly environment: string }[];
}

const inDev = [{ severity: "warning", environment: "dev" }];
const inProduction = [{ severity: "critical", environment: "production" }];
const info = (labels: Readonly<Record<string, string>>, values = "1x120") =>
  series("argocd_app_info", { sync_status: "Synced", health_status: "Healthy", ...labels }, values);
const failures = (values: string, labels = {}) =>
  series("argocd_app_sync_total", { phase: "Failed", dry_run: "false", ...labels }, values);

const cases: readonly Case[] = [
  {
    title: "out of sync for nine minutes is none",
    input: [belongsTo("dev"), info({ sync_status: "OutOfSync" })],
    at: "9m",
    alert: "ArgoCdApplicationOutOfSync",
    fires: [],
  },
  {
    title: "out of sync for eleven minutes is one",
    input: [belongsTo("dev"), info({ sync_status: "OutOfSync" })],
    at: "11m",
    alert: "ArgoCdApplicationOutOfSync",
    fires: inDev,
  },
  {
    title: "each environment has its own patience",
    input: [belongsTo("production"), info({ sync_status: "OutOfSync" })],
    at: "11m",
    alert: "ArgoCdApplicationOutOfSync",
    fires: [],
  },
  {
    title: "and its own severity",
    input: [belongsTo("production"), info({ sync_status: "OutOfSync" })],
    at: "21m",
    alert: "ArgoCdApplicationOutOfSync",
    fires: inProduction,
  },
  {
    title: "a restart of the controller, which is another pod, loses no time",
    input: [
      belongsTo("dev", "1x6 _x60", { pod: "a" }),
      belongsTo("dev", "_x6 1x60", { pod: "b" }),
      info({ sync_status: "OutOfSync", pod: "a" }, "1x6 _x60"),
      info({ sync_status: "OutOfSync", pod: "b" }, "_x6 1x60"),
    ],
    at: "11m",
    alert: "ArgoCdApplicationOutOfSync",
    fires: inDev,
  },
  {
    title: "an Application that is none of ours is nobody's alert",
    input: [info({ sync_status: "OutOfSync" })],
    at: "30m",
    alert: "ArgoCdApplicationOutOfSync",
    fires: [],
  },
  {
    title: "degraded for six minutes is one",
    input: [belongsTo("dev"), info({ health_status: "Degraded" })],
    at: "6m",
    alert: "ArgoCdApplicationDegraded",
    fires: inDev,
  },
  {
    title: "degraded and well again is none",
    input: [belongsTo("dev"), info({ health_status: "Degraded" }, "1x4 _x60"), info({}, "_x4 1x60")],
    at: "11m",
    alert: "ArgoCdApplicationDegraded",
    fires: [],
  },
  {
    title: "what cannot be compared for eleven minutes is one",
    input: [belongsTo("dev"), info({ sync_status: "Unknown" })],
    at: "11m",
    alert: "ArgoCdApplicationUnknown",
    fires: inDev,
  },
  {
    title: "the first failure counts, though its counter is born as 1",
    input: [belongsTo("dev"), failures("_x60 1x60")],
    at: "62m",
    alert: "ArgoCdSyncFailed",
    fires: inDev,
  },
  {
    title: "the second failure counts too",
    input: [belongsTo("dev"), failures("1x60 2x60")],
    at: "63m",
    alert: "ArgoCdSyncFailed",
    fires: inDev,
  },
  {
    title: "a failure of an hour ago is none, though its counter never falls",
    input: [belongsTo("dev"), failures("_x5 1x120")],
    at: "75m",
    alert: "ArgoCdSyncFailed",
    fires: [],
  },
  {
    title: "an error is a failure, and a dry run is none",
    input: [
      belongsTo("dev"),
      failures("_x60 1x60", { phase: "Error" }),
      failures("_x60 1x60", { name: "search", dry_run: "true" }),
      belongsTo("production", "1x120", { name: "search" }),
    ],
    at: "62m",
    alert: "ArgoCdSyncFailed",
    fires: inDev,
  },
  {
    title: "an Argo CD that does not say dry_run yet is read as well",
    input: [belongsTo("dev"), series("argocd_app_sync_total", { phase: "Failed" }, "_x60 1x60")],
    at: "62m",
    alert: "ArgoCdSyncFailed",
    fires: inDev,
  },
  {
    title: "successes are none",
    input: [belongsTo("dev"), failures("_x60 1x60", { phase: "Succeeded" })],
    at: "62m",
    alert: "ArgoCdSyncFailed",
    fires: [],
  },
];

describeWithPromtool("by Prometheus' own rules", () => {
  const rule = find("PrometheusRule", alerts) as Manifest;
  // What they say is no matter of when they fire.
  const spec = JSON.parse(
    JSON.stringify(rule.spec, (key, value) => (key === "annotations" ? undefined : value)),
  ) as JsonObject;
  const fired = (input: Case["input"], at: string, alertname: string, exp_alerts: readonly object[]) => {
    const alert_rule_test = [{ eval_time: at, alertname, exp_alerts }];
    const test: RuleTest = { interval: "1m", input_series: input, alert_rule_test };
    return testRules({ spec }, [test], "1m");
  };

  test("the rules are well made, their texts too", () => {
    expect(testRules(rule)).toBe("");
  });

  test.each(cases)("$title", ({ input, at, alert, fires }) => {
    const own = { name: "checkout", project: "shop", label_team: "payments", team: "payments" };
    const expected = fires.map((labels) => ({
      exp_labels: { ...own, label_environment: labels.environment, label_service: "checkout", ...labels },
    }));
    expect(fired(input, at, alert, expected)).toBe("");
  });

  test.each([
    {
      title: "says when nobody knows anything",
      input: [],
      fires: [{ exp_labels: { severity: "critical" } }],
    },
    { title: "is silent while there is one Application", input: [belongsTo("dev")], fires: [] },
  ])("ArgoCdMetricsAbsent $title", ({ input, fires }) => {
    expect(fired(input, "20m", "ArgoCdMetricsAbsent", fires)).toBe("");
  });

  test("every query of the dashboard is PromQL", () => {
    const rules = queries().map((query, index) => ({
      record: `dashboard:query${index}`,
      expr: query
        .replaceAll("$__rate_interval", "5m")
        .replaceAll("$environment", ".+")
        .replaceAll("$team", ".+"),
    }));
    expect(rules.length).toBeGreaterThan(10);
    expect(testRules({ spec: { groups: [{ name: "dashboard", rules }] } })).toBe("");
  });
});

interface Dashboard {
  readonly title: string;
  readonly panels: readonly {
    readonly id: number;
    readonly title: string;
    readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
    readonly targets: readonly { readonly expr: string }[];
  }[];
  readonly templating: { readonly list: readonly { readonly name: string }[] };
}

function dashboardOf(monitoring: ArgoCdMonitoring): Dashboard {
  const data = find("ConfigMap", monitoring)?.data as Readonly<Record<string, string>>;
  return JSON.parse(data["argo-cd-applications.json"] ?? "");
}

function queries(): readonly string[] {
  return dashboardOf({}).panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));
}

describe("the dashboard", () => {
  test("is found by Grafana's sidecar, and by what else the operators select by", () => {
    expect(find("ConfigMap", { labels: { release: "monitoring" } })?.metadata.labels).toEqual({
      release: "monitoring",
      grafana_dashboard: "1",
    });
  });

  test("shows health, sync, failures and deployments, by environment and by team", () => {
    const { panels, templating } = dashboardOf({});
    expect(panels.map(({ title }) => title)).toEqual([
      "Applications",
      "Healthy",
      "Out of sync",
      "Degraded",
      "Failed syncs, 24 hours",
      "Health",
      "Sync status",
      "What needs somebody",
      "Failed syncs by environment",
      "Failed syncs by team",
      "Deployments by environment",
      "Deployments by team",
    ]);
    expect(templating.list.map(({ name }) => name)).toEqual(["datasource", "environment", "team"]);
  });

  test("lays no panel over another, and none beyond the edge", () => {
    const cells = dashboardOf({}).panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, cell) => `${x + (cell % w)},${y + Math.floor(cell / w)}`),
    );
    expect(new Set(cells).size).toBe(cells.length);
    expect(cells.every((cell) => Number(cell.split(",")[0]) < 24)).toBe(true);
  });

  test.each([
    { what: "the dashboard", off: { dashboard: false }, kind: "ConfigMap" },
    { what: "the ServiceMonitors", off: { serviceMonitors: false }, kind: "ServiceMonitor" },
  ])("$what can be left out", ({ off, kind }) => {
    expect(find(kind, {})).toBeDefined();
    expect(find(kind, off)).toBeUndefined();
  });
});

import type { Json, JsonObject, Manifest } from "../../manifest/manifest.ts";
import type { ArgoCdMonitoring } from "../../model/argocd/monitoring.ts";
import type { Platform } from "../../model/platform.ts";
import { argocdNamespace } from "../application.ts";
import { withLabels } from "./application-metrics.ts";
import { barGauge, laidOut, type Panel, stat, table, timeSeries, variable } from "./dashboard-panels.ts";

/** ConfigMap that Grafana's sidecar finds: Applications by environment and team. */
export function dashboard(platform: Platform, { labels }: ArgoCdMonitoring): Manifest {
  const name = "argo-cd-applications";
  return {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: {
      name: `${name}-dashboard`,
      namespace: argocdNamespace(platform),
      labels: { ...labels, grafana_dashboard: "1" },
    },
    data: { [`${name}.json`]: `${JSON.stringify(model(platform, name), undefined, 2)}\n` },
  };
}

function model({ name: platform }: Platform, uid: string): JsonObject {
  return {
    uid,
    title: "Applications by environment",
    tags: ["argo-cd", platform],
    schemaVersion: 39,
    editable: false,
    refresh: "1m",
    time: { from: "now-24h", to: "now" },
    templating: {
      list: [
        { name: "datasource", label: "Data source", type: "datasource", query: "prometheus" },
        variable("environment", "Environment"),
        variable("team", "Team"),
      ] as readonly Json[],
    },
    panels: laidOut([
      [stats.all, stats.healthy, stats.outOfSync, stats.degraded, stats.failures],
      [byEnvironment("Health", "health_status"), byEnvironment("Sync status", "sync_status")],
      [needy],
      [
        syncs("Failed syncs by environment", failed, "environment"),
        syncs("Failed syncs by team", failed, "team"),
      ],
      [
        syncs("Deployments by environment", succeeded, "environment"),
        syncs("Deployments by team", succeeded, "team"),
      ],
    ]),
  };
}

const chosen = 'label_environment=~"$environment", label_team=~"$team"';
const failed = 'phase=~"Error|Failed"';
const succeeded = 'phase="Succeeded"';

/** One series an Application, with its state and whose it is. */
function states(matcher = ""): string {
  const vector = `max by (name, project, health_status, sync_status) (argocd_app_info{${matcher}})`;
  return withLabels(vector, chosen);
}

function finished(phase: string, range: string): string {
  const counted = `increase(argocd_app_sync_total{${phase}, dry_run!="true"}[${range}])`;
  return withLabels(`sum by (name, project) (${counted})`, chosen);
}

const orZero = (sum: string) => `${sum} or vector(0)`;

const stats = {
  all: stat("Applications", orZero(`count(${states()})`)),
  healthy: stat("Healthy", orZero(`count(${states('health_status="Healthy"')})`), "green"),
  outOfSync: stat("Out of sync", orZero(`count(${states('sync_status="OutOfSync"')})`), "orange"),
  degraded: stat("Degraded", orZero(`count(${states('health_status="Degraded"')})`), "red"),
  failures: stat("Failed syncs, 24 hours", orZero(`sum(${finished(failed, "24h")})`), "red"),
};

function byEnvironment(title: string, status: string): Panel {
  return barGauge(
    title,
    `count by (label_environment, ${status}) (${states()})`,
    `{{label_environment}}: {{${status}}}`,
  );
}

/** Two sets, because PromQL has no "or" of matchers. */
const needy = table(
  "What needs somebody",
  `${states('health_status!="Healthy"')}\nor\n${states('sync_status!="Synced"')}`,
  {
    name: "Application",
    label_environment: "Environment",
    label_team: "Team",
    health_status: "Health",
    sync_status: "Sync",
  },
);

function syncs(title: string, phase: string, by: "environment" | "team"): Panel {
  return timeSeries(
    title,
    `sum by (label_${by}) (${finished(phase, "$__rate_interval")})`,
    `{{label_${by}}}`,
  );
}

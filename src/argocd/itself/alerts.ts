import type { JsonObject, Manifest } from "../../manifest/manifest.ts";
import type {
  AlertSeverity,
  ArgoCdMonitoring,
  EnvironmentAlerts,
  PrometheusDuration,
} from "../../model/argocd/monitoring.ts";
import { inOrder, type Platform } from "../../model/platform.ts";
import { argocdNamespace } from "../application.ts";
import { failedSyncs, failureWindow, withLabels } from "./application-metrics.ts";

/** PrometheusRule: a group of alerts for each environment that has any, and one that says when they are blind. */
export function alertRules(platform: Platform, { alerts, labels, runbook }: ArgoCdMonitoring): Manifest {
  const groups = inOrder(platform.environments).flatMap(({ name }) => {
    const stated = alerts?.[name];
    if (!stated) return [];
    const wanted = typeof stated === "string" ? { severity: stated } : stated;
    return [{ name: `argo-cd-${name}`, rules: environmentRules(name, wanted, runbook) }];
  });
  return {
    apiVersion: "monitoring.coreos.com/v1",
    kind: "PrometheusRule",
    metadata: {
      name: "argo-cd-applications",
      namespace: argocdNamespace(platform),
      ...(labels && { labels }),
    },
    spec: { groups: [...groups, { name: "argo-cd", rules: [blindness(worst(alerts), runbook)] }] },
  };
}

function environmentRules(
  environment: string,
  { severity, outOfSync = "10m", degraded = "5m", unknown = "10m" }: EnvironmentAlerts,
  runbook: string | undefined,
): readonly JsonObject[] {
  const selector = `label_environment="${environment}"`;
  const rule = (alert: string, expr: string, summary: string, description: string, wait?: string) => ({
    alert,
    expr,
    ...(wait !== undefined && { for: wait }),
    labels: { severity, environment, team: "{{ $labels.label_team }}" },
    annotations: {
      summary,
      description,
      ...(runbook !== undefined && { runbook_url: `${runbook}#${alert.toLowerCase()}` }),
    },
  });
  const state = (alert: string, matcher: string, wait: PrometheusDuration, summary: string, help: string) =>
    rule(
      alert,
      withLabels(`max by (name, project) (argocd_app_info{${matcher}})`, selector),
      summary,
      help,
      wait,
    );
  const application = "{{ $labels.name }}";
  return [
    ...(outOfSync === false
      ? []
      : [
          state(
            "ArgoCdApplicationOutOfSync",
            'sync_status="OutOfSync"',
            outOfSync,
            `${application} is not as Git says`,
            `${application} has been out of sync for ${outOfSync}: a sync failed, waits for somebody, or is kept from syncing by a window.`,
          ),
        ]),
    state(
      "ArgoCdApplicationUnknown",
      'sync_status="Unknown"',
      unknown,
      `${application} cannot be compared with Git`,
      `Argo CD could not render ${application}, or not reach its repository or cluster, for ${unknown}. What runs may be anything.`,
    ),
    state(
      "ArgoCdApplicationDegraded",
      'health_status="Degraded"',
      degraded,
      `${application} is degraded`,
      `An object of ${application} has not been well for ${degraded}: see its page in Argo CD.`,
    ),
    rule(
      "ArgoCdSyncFailed",
      withLabels(failedSyncs, selector),
      `${application} could not be synced`,
      `A sync of ${application} failed within the last ${failureWindow}. Argo CD does not try the same commit again by itself.`,
    ),
  ];
}

/** No metric of any of our Applications: every other alert here would be silent, whatever happened. */
function blindness(severity: AlertSeverity, runbook: string | undefined): JsonObject {
  const alert = "ArgoCdMetricsAbsent";
  return {
    alert,
    expr: `absent(argocd_app_labels{label_environment=~".+"})`,
    for: "15m",
    labels: { severity },
    annotations: {
      summary: "Nobody knows how the Applications are",
      description:
        "Prometheus has no metric argocd_app_labels with environments: Argo CD's controller is down, not read, or started without controller.metrics.application.labels.",
      ...(runbook !== undefined && { runbook_url: `${runbook}#${alert.toLowerCase()}` }),
    },
  };
}

function worst(alerts: ArgoCdMonitoring["alerts"]): AlertSeverity {
  const severities = Object.values(alerts ?? {}).flatMap((one) =>
    one === false ? [] : [typeof one === "string" ? one : one.severity],
  );
  return (["critical", "warning"] as const).find((one) => severities.includes(one)) ?? "info";
}

import type { JsonObject, Manifest } from "../../manifest/manifest.ts";
import type { AlertSeverity, ArgoCdMonitoring } from "../../model/argocd/monitoring.ts";
import { inOrder, type Platform } from "../../model/platform.ts";
import { argocdNamespace } from "../application.ts";
import { environmentAlerts, runbookOf } from "./environment-alerts.ts";
import { windowRules } from "./window-rules.ts";

/** PrometheusRule: when windows are open, alerts for each environment that has any, and one that says when they are blind. */
export function alertRules(platform: Platform, { alerts, labels, runbook }: ArgoCdMonitoring): Manifest {
  const alerted = inOrder(platform.environments).flatMap((environment) => {
    const stated = alerts?.[environment.name];
    if (!stated) return [];
    return [{ environment, wanted: typeof stated === "string" ? { severity: stated } : stated }];
  });
  const windows = windowRules(
    alerted.filter(({ wanted }) => wanted.outOfSync !== false).map(({ environment }) => environment),
  );
  return {
    apiVersion: "monitoring.coreos.com/v1",
    kind: "PrometheusRule",
    metadata: {
      name: "argo-cd-applications",
      namespace: argocdNamespace(platform),
      ...(labels && { labels }),
    },
    spec: {
      groups: [
        ...(windows.length > 0 ? [{ name: "argo-cd-sync-windows", rules: windows }] : []),
        ...alerted.map(({ environment, wanted }) => ({
          name: `argo-cd-${environment.name}`,
          rules: environmentAlerts(environment, wanted, runbook),
        })),
        { name: "argo-cd", rules: [blindness(worst(alerts), runbook)] },
      ],
    },
  };
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
      ...runbookOf(alert, runbook),
    },
  };
}

function worst(alerts: ArgoCdMonitoring["alerts"]): AlertSeverity {
  const severities = Object.values(alerts ?? {}).flatMap((one) =>
    one === false ? [] : [typeof one === "string" ? one : one.severity],
  );
  return (["critical", "warning"] as const).find((one) => severities.includes(one)) ?? "info";
}

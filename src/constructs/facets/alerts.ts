import type { JsonObject, Manifest } from "../../manifest/manifest.ts";
import type { Texts } from "../../model/container-knobs.ts";
import type { AlertsKnob } from "../../model/facets/alerts.ts";
import type { ResolvedService } from "../../model/resolve.ts";
import { compact } from "../compact.ts";
import { metadataOf } from "../labels.ts";
import { monitorLabels } from "./metrics.ts";
import { objectiveGroup } from "./objectives.ts";
import { plainAlerts } from "./plain-alerts.ts";

/** Absent from the base: every expression asks for one namespace, or an environment would alert for another. */
export function alertsOf(service: ResolvedService): Manifest[] {
  const { alerts } = service.knobs;
  if (!alerts) return [];
  const { namespace = service.surroundings.peerOf(service.name)?.namespace } = alerts;
  if (namespace === undefined) return [];
  const rules = plainAlerts(service, alerts, namespace).map((alert) => told(service, alerts, alert));
  const groups = [
    ...(rules.length > 0 ? [{ name: service.name, rules }] : []),
    ...Object.entries(alerts.objectives ?? {}).map(([name, objective]) =>
      objectiveGroup(service, name, objective, namespace, (alert) => told(service, alerts, alert)),
    ),
  ];
  if (groups.length === 0) return [];
  const { labels, ...metadata } = metadataOf(service);
  return [
    {
      apiVersion: "monitoring.coreos.com/v1",
      kind: "PrometheusRule",
      metadata: { ...metadata, labels: { ...labels, ...monitorLabels(service) } },
      spec: { groups },
    },
  ];
}

/** An alert before it says whose it is. */
export interface Alert {
  readonly alert: string;
  readonly expr: string;
  readonly for?: string | undefined;
  readonly severity: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly summary: string;
}

function told(service: ResolvedService, alerts: AlertsKnob, alert: Alert): JsonObject {
  const { name, team, knobs, surroundings } = service;
  const runbook = alerts.runbook ?? knobs.links?.runbook;
  return compact({
    alert: alert.alert,
    expr: alert.expr,
    for: alert.for,
    labels: {
      severity: alert.severity,
      service: name,
      team: team.name,
      ...labelsOfPrometheus(surroundings.labels),
      ...alert.labels,
      ...alerts.labels,
    },
    annotations: compact({ summary: alert.summary, runbook_url: runbook }),
  });
}

/** Prometheus allows fewer characters in the names of labels than Kubernetes does. */
function labelsOfPrometheus(labels: Texts = {}): Texts {
  return Object.fromEntries(Object.entries(labels).filter(([name]) => /^[a-zA-Z_]\w*$/.test(name)));
}

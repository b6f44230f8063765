import type { JsonObject, Manifest } from "../../manifest/manifest.ts";
import type { Texts } from "../../model/container-knobs.ts";
import type { AlertKnob, AlertsKnob } from "../../model/facets/alerts.ts";
import type { ResolvedService } from "../../model/resolve.ts";
import { compact } from "../compact.ts";
import { metadataOf } from "../labels.ts";
import { monitorLabels } from "./metrics.ts";
import { objectiveGroup } from "./objectives.ts";
import { matching, podsOf } from "./promql.ts";

/** Absent from the base: every expression asks for one namespace, or an environment would alert for another. */
export function alertsOf(service: ResolvedService): Manifest[] {
  const { alerts } = service.knobs;
  if (!alerts) return [];
  const { namespace = service.surroundings.peerOf(service.name)?.namespace } = alerts;
  if (namespace === undefined) return [];
  const rules = plainAlerts(service, alerts, namespace);
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

function plainAlerts(service: ResolvedService, alerts: AlertsKnob, namespace: string): JsonObject[] {
  const { name, preset, knobs } = service;
  const own = { namespace };
  const pods = matching({ namespace }, { pod: podsOf(service) });
  const jobs = matching({ namespace }, { job_name: `${name}(-migrate|-[0-9]+)?` });
  const { count = 3, within = "1h" } = alerts.restarts || {};
  const isReplicated = preset !== "cron-job";
  const workload = preset === "stateful" ? "statefulset" : "deployment";
  const named = matching({ ...own, [workload]: name });
  const autoscaler = matching({ ...own, horizontalpodautoscaler: name });
  const ready =
    preset === "stateful"
      ? "kube_statefulset_status_replicas_ready"
      : "kube_deployment_status_replicas_available";
  const wanted = preset === "stateful" ? "kube_statefulset_replicas" : "kube_deployment_spec_replicas";
  const isAutoscaled = typeof knobs.replicas === "object";
  const rule = (
    knob: AlertKnob | false | undefined,
    isPossible: boolean,
    after: string | undefined,
    rest: Omit<Alert, "severity">,
  ) =>
    knob === false || !isPossible
      ? []
      : [
          told(service, alerts, {
            ...rest,
            severity: knob?.severity ?? "warning",
            for: knob?.after ?? after,
          }),
        ];
  return [
    ...rule(alerts.crashLooping, true, "15m", {
      alert: "CrashLooping",
      expr: `max_over_time(kube_pod_container_status_waiting_reason${matching({ ...own, reason: "CrashLoopBackOff" }, { pod: podsOf(service) })}[5m]) >= 1`,
      summary: `Container {{ $labels.container }} of {{ $labels.pod }} cannot stay up`,
    }),
    ...rule(alerts.restarts, true, undefined, {
      alert: "Restarting",
      expr: `increase(kube_pod_container_status_restarts_total${pods}[${within}]) > ${count}`,
      summary: `Container {{ $labels.container }} of {{ $labels.pod }} started again more than ${count} times within ${within}`,
    }),
    ...rule(alerts.unavailable, isReplicated, "15m", {
      alert: "ReplicasUnavailable",
      expr: `${ready}${named} < ${wanted}${named}`,
      summary: `${name} has {{ $value }} ready replicas, fewer than it wants`,
    }),
    ...rule(alerts.jobFailed, preset === "cron-job" || knobs.migrations !== undefined, undefined, {
      alert: "JobFailed",
      expr: `kube_job_failed${jobs} > 0`,
      summary: "Job {{ $labels.job_name }} failed",
    }),
    ...rule(alerts.autoscalerMaxed, isAutoscaled, "15m", {
      alert: "AutoscalerMaxed",
      expr: `kube_horizontalpodautoscaler_status_current_replicas${autoscaler} >= kube_horizontalpodautoscaler_spec_max_replicas${autoscaler}`,
      summary: `${name} runs as many replicas as its autoscaler may start`,
    }),
  ];
}

import type { AlertKnob, AlertsKnob } from "../../model/facets/alerts.ts";
import { isEventScaling } from "../../model/facets/event-scaling.ts";
import type { ResolvedService } from "../../model/resolve.ts";
import type { Alert } from "./alerts.ts";
import { matching, podsOf } from "./promql.ts";
import { replicaAlerts } from "./replica-alerts.ts";

/** An alert on what Kubernetes says of a service, for as long as a default or the knob says. */
export interface PlainAlert extends Omit<Alert, "severity"> {
  readonly knob: AlertKnob | false | undefined;
}

/** Those that are possible for the service, and wanted. */
export function plainAlerts(
  service: ResolvedService,
  alerts: AlertsKnob,
  namespace: string,
): readonly Alert[] {
  const { preset, knobs } = service;
  const isJob = preset === "cron-job";
  const possible = [
    crashLooping(service, alerts, namespace),
    restarting(service, alerts, namespace),
    ...replicaAlerts(service, alerts, namespace),
    ...(isJob || knobs.migrations ? [jobFailed(service, alerts, namespace)] : []),
    ...(typeof knobs.replicas === "object" ? [autoscalerMaxed(service, alerts, namespace)] : []),
  ];
  return possible.flatMap(({ knob, ...alert }) =>
    knob === false
      ? []
      : [{ ...alert, severity: knob?.severity ?? "warning", for: knob?.after ?? alert.for }],
  );
}

function crashLooping(service: ResolvedService, alerts: AlertsKnob, namespace: string): PlainAlert {
  const waiting = matching({ namespace, reason: "CrashLoopBackOff" }, { pod: podsOf(service) });
  return {
    knob: alerts.crashLooping,
    alert: "CrashLooping",
    expr: `max_over_time(kube_pod_container_status_waiting_reason${waiting}[5m]) >= 1`,
    for: "15m",
    summary: "Container {{ $labels.container }} of {{ $labels.pod }} cannot stay up",
  };
}

function restarting(service: ResolvedService, { restarts }: AlertsKnob, namespace: string): PlainAlert {
  const { count = 3, within = "1h" } = restarts || {};
  const pods = matching({ namespace }, { pod: podsOf(service) });
  return {
    knob: restarts,
    alert: "Restarting",
    expr: `increase(kube_pod_container_status_restarts_total${pods}[${within}]) > ${count}`,
    summary: `Container {{ $labels.container }} of {{ $labels.pod }} started again more than ${count} times within ${within}`,
  };
}

function jobFailed({ name }: ResolvedService, alerts: AlertsKnob, namespace: string): PlainAlert {
  return {
    knob: alerts.jobFailed,
    alert: "JobFailed",
    expr: `kube_job_failed${matching({ namespace }, { job_name: `${name}(-migrate|-[0-9]+)?` })} > 0`,
    summary: "Job {{ $labels.job_name }} failed",
  };
}

function autoscalerMaxed(service: ResolvedService, alerts: AlertsKnob, namespace: string): PlainAlert {
  const { name, knobs } = service;
  const isKeda = isEventScaling(knobs.replicas);
  // KEDA's own name for the autoscaler that it makes of a ScaledObject.
  const own = matching({ namespace, horizontalpodautoscaler: isKeda ? `keda-hpa-${name}` : name });
  return {
    knob: alerts.autoscalerMaxed,
    alert: "AutoscalerMaxed",
    expr: `kube_horizontalpodautoscaler_status_current_replicas${own} >= kube_horizontalpodautoscaler_spec_max_replicas${own}`,
    for: "15m",
    summary: `${name} runs as many replicas as its autoscaler may start`,
  };
}

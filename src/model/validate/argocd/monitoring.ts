import type { ArgoCdMonitoring, EnvironmentAlerts } from "../../argocd/monitoring.ts";
import type { Platform } from "../../platform.ts";
import { either, flag, literal, type Misfit, mapOf, oneOf, record, type Shape, text } from "../../shape.ts";
import { decidedFor } from "../decided-for.ts";
import { prometheusDuration, webAddress } from "./shapes.ts";
import { windowAlertMisfits } from "./window-alerts.ts";

const severity = oneOf("info", "warning", "critical");
const off = literal(false);
const environmentAlerts = record(
  {
    severity,
    outOfSync: either('a duration such as "10m", or false', prometheusDuration, off),
    degraded: prometheusDuration,
    unknown: prometheusDuration,
  } satisfies Record<keyof EnvironmentAlerts, Shape>,
  ["severity"],
);

const shape = record({
  alerts: mapOf(either("a severity, { severity, … } or false", severity, environmentAlerts, off)),
  dashboard: flag,
  serviceMonitors: flag,
  labels: mapOf(text),
  runbook: webAddress,
} satisfies Record<keyof ArgoCdMonitoring, Shape>);

export function monitoringMisfits(
  monitoring: ArgoCdMonitoring,
  { environments }: Platform,
): readonly Misfit[] {
  const misfits = shape(monitoring, "monitoring");
  if (misfits.length > 0 || !monitoring.alerts) return misfits;
  return [
    ...decidedFor(environments, monitoring.alerts, "monitoring.alerts", '"warning", or false'),
    ...windowAlertMisfits(monitoring, environments),
  ];
}

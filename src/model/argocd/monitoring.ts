import type { ForEach } from "../platform.ts";

/** Alerts and a dashboard from Argo CD's metrics, for the operators of Prometheus and Grafana. */
export interface ArgoCdMonitoring<Names extends string = string> {
  /** How bad it is when an Application of the environment is not well; `false`: nobody is told. */
  readonly alerts?: ForEach<Names, AlertSeverity | EnvironmentAlerts | false>;
  /** ConfigMap with a Grafana dashboard of Applications by environment and team. @default true */
  readonly dashboard?: boolean;
  /** ServiceMonitors, so that Prometheus reads Argo CD's metrics. @default true */
  readonly serviceMonitors?: boolean;
  /** What the operators select by: `{ release: "kube-prometheus-stack" }`. @default none */
  readonly labels?: Readonly<Record<string, string>>;
  /** Address that an alert sends people to; `#<alert>` is added. @default none */
  readonly runbook?: string;
}

/** The alert's label `severity`; what it does is up to the Alertmanager. */
export type AlertSeverity = "info" | "warning" | "critical";

export interface EnvironmentAlerts {
  readonly severity: AlertSeverity;
  /** How long it may be out of sync, in Prometheus' words; `false`: as long as it likes. @default "10m" */
  readonly outOfSync?: PrometheusDuration | false;
  /** How long it may be degraded. @default "5m" */
  readonly degraded?: PrometheusDuration;
  /** How long its state may be unknown: Argo CD cannot render it, or compare. @default "10m" */
  readonly unknown?: PrometheusDuration;
}

export type PrometheusDuration = `${number}${"s" | "m" | "h" | "d"}`;

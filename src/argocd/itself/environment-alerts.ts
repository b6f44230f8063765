import type { JsonObject } from "../../manifest/manifest.ts";
import type { EnvironmentAlerts, PrometheusDuration } from "../../model/argocd/monitoring.ts";
import type { Environment } from "../../model/environment.ts";
import { failedSyncs, failureWindow, withLabels } from "./application-metrics.ts";
import { maySync } from "./may-sync.ts";

/** Whom an alert is about, in its texts. */
const application = "{{ $labels.name }}";

interface Alert {
  readonly alert: string;
  readonly expr: string;
  readonly for?: PrometheusDuration;
  readonly summary: string;
  readonly description: string;
}

/** The alerts of one environment's Applications, each with whom and how bad. */
export function environmentAlerts(
  environment: Environment,
  wanted: EnvironmentAlerts,
  runbook: string | undefined,
): readonly JsonObject[] {
  const { outOfSync = "10m", degraded = "5m", unknown = "10m", severity } = wanted;
  const alerts = [
    ...(outOfSync === false ? [] : [outOfSyncAlert(environment, outOfSync)]),
    unknownAlert(environment, unknown),
    degradedAlert(environment, degraded),
    failedAlert(environment),
  ];
  return alerts.map(({ summary, description, ...rule }) => ({
    ...rule,
    labels: { severity, environment: environment.name, team: "{{ $labels.label_team }}" },
    annotations: { summary, description, ...runbookOf(rule.alert, runbook) },
  }));
}

export function runbookOf(alert: string, runbook: string | undefined): JsonObject {
  return runbook === undefined ? {} : { runbook_url: `${runbook}#${alert.toLowerCase()}` };
}

/** The Applications in a state, of all services of the environment or of those that a matcher says. */
function inState({ name }: Environment, state: string, services = ""): string {
  const selector = [`label_environment="${name}"`, services].filter((one) => one !== "").join(", ");
  return withLabels(`max by (name, project) (argocd_app_info{${state}})`, selector);
}

/** Only while it may sync: what waits for its window, and starts to wait again when that closes, is as it should be. */
function outOfSyncAlert(environment: Environment, wait: PrometheusDuration): Alert {
  const waits = (environment.syncWindows ?? []).length > 0 ? " while it may sync" : "";
  return {
    alert: "ArgoCdApplicationOutOfSync",
    expr: maySync(environment, (services) => inState(environment, 'sync_status="OutOfSync"', services)),
    for: wait,
    summary: `${application} is not as Git says`,
    description: `${application} has been out of sync for ${wait}${waits}: a sync failed, or waits for somebody.`,
  };
}

function unknownAlert(environment: Environment, wait: PrometheusDuration): Alert {
  return {
    alert: "ArgoCdApplicationUnknown",
    expr: inState(environment, 'sync_status="Unknown"'),
    for: wait,
    summary: `${application} cannot be compared with Git`,
    description: `Argo CD could not render ${application}, or not reach its repository or cluster, for ${wait}. What runs may be anything.`,
  };
}

function degradedAlert(environment: Environment, wait: PrometheusDuration): Alert {
  return {
    alert: "ArgoCdApplicationDegraded",
    expr: inState(environment, 'health_status="Degraded"'),
    for: wait,
    summary: `${application} is degraded`,
    description: `An object of ${application} has not been well for ${wait}: see its page in Argo CD.`,
  };
}

function failedAlert({ name }: Environment): Alert {
  return {
    alert: "ArgoCdSyncFailed",
    expr: withLabels(failedSyncs, `label_environment="${name}"`),
    summary: `${application} could not be synced`,
    description: `A sync of ${application} failed within the last ${failureWindow}. Argo CD does not try the same commit again by itself.`,
  };
}

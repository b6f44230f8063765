import type { AlertsKnob } from "../../model/facets/alerts.ts";
import type { ResolvedService } from "../../model/resolve.ts";
import { type Runner, runnerOf } from "../runner.ts";
import type { PlainAlert } from "./plain-alerts.ts";
import { matching } from "./promql.ts";

interface Replicas {
  /** The label that names the workload. */
  readonly label: string;
  readonly ready: string;
  readonly wanted: string;
  /** How many are of the newest revision, where a release takes one after the other: as long as it moves, all is well. */
  readonly updated?: string;
}

/** What kube-state-metrics counts. It knows no Rollout. */
const counted: Readonly<Record<Exclude<Runner["kind"], "CronJob" | "Rollout">, Replicas>> = {
  Deployment: {
    label: "deployment",
    ready: "kube_deployment_status_replicas_available",
    wanted: "kube_deployment_spec_replicas",
  },
  StatefulSet: {
    label: "statefulset",
    ready: "kube_statefulset_status_replicas_ready",
    wanted: "kube_statefulset_replicas",
    updated: "kube_statefulset_status_replicas_updated",
  },
  DaemonSet: {
    label: "daemonset",
    ready: "kube_daemonset_status_number_available",
    wanted: "kube_daemonset_status_desired_number_scheduled",
    updated: "kube_daemonset_status_updated_number_scheduled",
  },
};

type Unnamed = Omit<PlainAlert, "alert" | "knob">;

/** Fewer pods are ready than whatever runs them wants. */
export function replicaAlerts(
  service: ResolvedService,
  { unavailable: knob }: AlertsKnob,
  namespace: string,
): readonly PlainAlert[] {
  const { kind } = runnerOf(service);
  if (kind === "CronJob") return [];
  if (kind !== "Rollout") return [{ knob, alert: unavailable, ...tooFew(service, kind, namespace) }];
  const { strategy } = service.knobs;
  // One that is scaled down wants no pods.
  const isBeside = typeof strategy === "object" && strategy.deployment === "beside";
  return [
    { knob, alert: unavailable, ...tooFewOfRollout(service, namespace) },
    { knob, alert: "ReplicasUnknown", ...unknown(service, namespace) },
    ...(isBeside ? [{ knob, alert: unavailable, ...tooFew(service, "Deployment", namespace) }] : []),
  ];
}

const unavailable = "ReplicasUnavailable";

function tooFew({ name }: ResolvedService, kind: keyof typeof counted, namespace: string): Unnamed {
  const { label, ready, wanted, updated } = counted[kind];
  const own = matching({ namespace, [label]: name });
  const rests = updated ? ` and changes(${updated}${own}[10m]) == 0` : "";
  return {
    expr: `${ready}${own} < ${wanted}${own}${rests}`,
    for: "15m",
    summary: `${name} has {{ $value }} ready replicas, fewer than it wants`,
  };
}

function tooFewOfRollout({ name }: ResolvedService, namespace: string): Unnamed {
  const [ready, wanted] = [ofRollout("available", name, namespace), ofRollout("desired", name, namespace)];
  return {
    expr: `${ready} < ${wanted}`,
    for: "15m",
    labels: { namespace, rollout: name },
    summary: `${name} has {{ $value }} ready replicas, fewer than it wants`,
  };
}

/** Nobody would hear of replicas that are missing. */
function unknown({ name }: ResolvedService, namespace: string): Unnamed {
  return {
    expr: `absent(${ofRollout("available", name, namespace)})`,
    for: "15m",
    labels: { namespace, rollout: name },
    summary: `Prometheus does not know the replicas of the Rollout ${name}: it collects no metrics of Argo Rollouts, or there is no such Rollout`,
  };
}

/**
 * Argo Rollouts' own metrics say the Rollout's namespace, but that label is the controller's once Prometheus has collected them
 * (`honorLabels` is false unless somebody states it): the Rollout's is `exported_namespace` then.
 */
function ofRollout(count: "available" | "desired", name: string, namespace: string): string {
  const metric = `rollout_info_replicas_${count}`;
  const [renamed, honored] = [
    { exported_namespace: namespace, name },
    { namespace, name },
  ];
  return `max(${metric}${matching(renamed)} or ${metric}${matching(honored)})`;
}

import type { RenderedObject, Violation } from "../../model/policy.ts";
import { parseQuantity } from "../../model/quantity.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";
import { objectAt, textAt } from "../fields.ts";
import { type Namespace, namespacesIn } from "../namespaces.ts";
import type { Container } from "../pods.ts";
import { amountsOf, type Counted, type Demand, demandsIn } from "../quota-demands.ts";

/** Name in a quota → what it counts; `cpu` and `memory` alone are requests. */
const counted: Readonly<Record<string, Counted>> = {
  cpu: "requests.cpu",
  memory: "requests.memory",
  "requests.cpu": "requests.cpu",
  "requests.memory": "requests.memory",
  "limits.cpu": "limits.cpu",
  "limits.memory": "limits.memory",
  pods: "pods",
};

export const quotasLeaveRoomForPods: BuiltInPolicy = {
  id: "quotas-leave-room-for-pods",
  severity: "warn",
  looksAt: "service",
  why: "What does not fit into its namespace's ResourceQuota is never started: a rollout hangs, and an autoscaler stops short.",
  fix: "Raise the quota, or lower requests, replicas or the autoscaler's most. Rolling updates need room for one more round.",
  *check(rendered) {
    for (const namespace of namespacesIn(rendered)) {
      const quotas = namespace.objects.filter(({ manifest }) => manifest.kind === "ResourceQuota");
      for (const quota of quotas) if (countsAll(quota)) yield* violationsOf(quota, namespace);
    }
  },
};

/** One with scopes counts some pods only. */
function countsAll({ manifest }: RenderedObject): boolean {
  const { scopes, scopeSelector } = objectAt(manifest, "spec");
  return scopes === undefined && scopeSelector === undefined;
}

function* violationsOf(quota: RenderedObject, namespace: Namespace): Iterable<Violation> {
  const demands = demandsIn(namespace);
  const hard = objectAt(quota.manifest, "spec", "hard");
  for (const [name, stated] of Object.entries(hard)) {
    const resource = Object.hasOwn(counted, name) ? counted[name] : undefined;
    const room = parseQuantity(String(stated));
    if (!resource || room === undefined) continue;
    yield* refused(resource, demands);
    const wanted = demands.map((demand) => ({
      demand,
      amount: demand.pods * (demand.amounts[resource] ?? 0),
    }));
    const sum = wanted.reduce((total, { amount }) => total + amount, 0);
    // Sums of decimal fractions are not exact.
    if (sum <= room * (1 + 1e-9)) continue;
    const most = [...wanted].sort((a, b) => b.amount - a.amount).slice(0, 3);
    const message = `is ${stated}${placeOf(quota)}, but ${print(sum, resource)} may be asked for: ${most.map(({ demand }) => demand.text(resource)).join(", ")}`;
    yield { object: quota, field: `spec.hard[${JSON.stringify(name)}]`, message };
  }
}

/** A quota makes what it counts a duty of every container. */
function* refused(resource: Counted, demands: readonly Demand[]): Iterable<Violation> {
  if (resource === "pods") return;
  const [list = "", amount = ""] = resource.split(".");
  for (const { pod, defaults } of demands) {
    const lacking = pod.containers.find((container) => !states(container, resource, defaults));
    if (!lacking) continue;
    const what = `${amount} ${list === "requests" ? "request" : "limit"}`;
    const message = `container "${lacking.name}" states no ${what}, which the quota of its namespace counts: Kubernetes refuses the pod`;
    yield { object: pod.object, field: `${lacking.field}.resources`, message };
  }
}

function states(container: Container, resource: Counted, defaults: Demand["defaults"]): boolean {
  const podWide = textAt(container.pod.spec, "resources", ...resource.split("."));
  return podWide !== undefined || amountsOf(container.spec, defaults)[resource] !== undefined;
}

function placeOf({ manifest }: RenderedObject): string {
  const { namespace } = manifest.metadata;
  return namespace ? ` in namespace ${namespace}` : "";
}

function print(amount: number, resource: Counted): string {
  if (resource === "pods") return `${amount} pods`;
  if (!resource.endsWith("memory")) return amount >= 1 ? `${round(amount)}` : `${round(amount * 1000)}m`;
  return amount >= 2 ** 30 ? `${round(amount / 2 ** 30)}Gi` : `${round(amount / 2 ** 20)}Mi`;
}

function round(amount: number): number {
  return Math.round(amount * 100) / 100;
}

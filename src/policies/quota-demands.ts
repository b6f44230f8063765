import { isObject, type Json, type JsonObject } from "../manifest/manifest.ts";
import type { RenderedObject } from "../model/policy.ts";
import { parseQuantity } from "../model/quantity.ts";
import { numberAt, objectAt, objectsAt } from "./fields.ts";
import type { Namespace } from "./namespaces.ts";
import type { Pod } from "./pods.ts";
import { rolloutsIn, scalesIn } from "./scales.ts";

export type Counted = "requests.cpu" | "requests.memory" | "limits.cpu" | "limits.memory" | "pods";
export type Amounts = { readonly [C in Counted]?: number };

/** What a LimitRange of the namespace gives to containers that state nothing. */
export interface Defaults {
  readonly default: JsonObject;
  readonly defaultRequest: JsonObject;
}

/** What the pods of one workload may ask of their namespace at once. */
export interface Demand {
  readonly pod: Pod;
  readonly defaults: Defaults;
  /** At most, with those that a release adds. */
  readonly pods: number;
  /** Of one pod. */
  readonly amounts: Amounts;
  /** `Deployment frontend 12 × 500m` */
  readonly text: (resource: Counted) => string;
}

/** One for each workload whose pods can be counted: those of a DaemonSet depend on the nodes. */
export function demandsIn(namespace: Namespace): readonly Demand[] {
  const podsOf = mostPodsIn(namespace);
  const defaults = defaultsIn(namespace);
  return namespace.pods.flatMap((pod): Demand[] => {
    const { kind, metadata } = pod.object.manifest;
    if (kind === "DaemonSet") return [];
    const pods = podsOf(pod.object);
    const amounts = amountsOfPod(pod, defaults);
    const text = (resource: Counted) => {
      if (resource === "pods") return `${kind} ${metadata.name} ${pods}`;
      return `${kind} ${metadata.name} ${pods} × ${statedText(amounts[resource] ?? 0, resource)}`;
    };
    return [{ pod, defaults, pods, amounts, text }];
  });
}

function mostPodsIn(namespace: Namespace): (workload: RenderedObject) => number {
  const scaleOf = scalesIn(namespace);
  const rolloutOf = rolloutsIn(namespace);
  return (workload) => {
    const { manifest } = workload;
    const replicas = scaleOf(workload)?.most ?? jobPods(manifest);
    const rollout = rolloutOf(workload);
    if (!rollout) return replicas + surgeOf(manifest, replicas);
    // A Deployment's own pods stand beside the Rollout's, unless it is scaled down; a count that nobody states may be any.
    const beside = rollout === workload ? 0 : (numberAt(manifest, "spec", "replicas") ?? replicas);
    const own = beside === 0 ? 0 : beside + surgeOf(manifest, beside);
    return replicas + addedByRollout(rollout.manifest, replicas) + own;
  };
}

/** All of the new pods beside all of the old ones, but for a canary without traffic of its own, whose pods take the places of others. */
function addedByRollout(manifest: JsonObject, replicas: number): number {
  const { canary } = objectAt(manifest, "spec", "strategy");
  if (!isObject(canary) || canary.trafficRouting !== undefined) return replicas;
  return countOf(canary.maxSurge, replicas);
}

function statedText(amount: number, resource: Counted): string {
  return resource.endsWith("memory") ? `${Math.round(amount / 2 ** 20)}Mi` : `${Math.round(amount * 1000)}m`;
}

/** A CronJob's runs are one at a time as far as anybody can tell. */
function jobPods(manifest: JsonObject): number {
  const job = manifest.kind === "CronJob" ? objectAt(manifest, "spec", "jobTemplate") : manifest;
  return numberAt(job, "spec", "parallelism") ?? 1;
}

/** The default is a quarter, rounded up. */
function surgeOf(manifest: JsonObject, replicas: number): number {
  if (manifest.kind !== "Deployment") return 0;
  const strategy = objectAt(manifest, "spec", "strategy");
  if (strategy.type === "Recreate") return 0;
  return countOf(objectAt(strategy, "rollingUpdate").maxSurge, replicas);
}

function countOf(stated: Json | undefined = "25%", replicas: number): number {
  if (typeof stated === "number") return stated;
  return Math.ceil((Number.parseInt(String(stated), 10) / 100) * replicas);
}

function defaultsIn({ objects }: Namespace): Defaults {
  const limits = objects
    .filter(({ manifest }) => manifest.kind === "LimitRange")
    .flatMap(({ manifest }) => objectsAt(manifest, "spec", "limits"))
    .filter(({ type }) => type === "Container");
  const merged = (name: string) => Object.assign({}, ...limits.map((limit) => objectAt(limit, name)));
  return { default: merged("default"), defaultRequest: merged("defaultRequest") };
}

/** As the scheduler counts: what stays together, or the hungriest of those that run before it. */
function amountsOfPod({ spec, containers }: Pod, defaults: Defaults): Amounts {
  const podWide = amountsOf(spec, { default: {}, defaultRequest: {} });
  const own = containers.map(({ role, spec: container }) => ({
    role,
    amounts: amountsOf(container, defaults),
  }));
  const total = (resource: Counted) => {
    const of = (wanted: boolean) =>
      own.filter(({ role }) => (role === "init") === wanted).map(({ amounts }) => amounts[resource] ?? 0);
    const staying = of(false).reduce((sum, amount) => sum + amount, 0);
    return podWide[resource] ?? Math.max(staying, ...of(true));
  };
  return {
    "requests.cpu": total("requests.cpu"),
    "requests.memory": total("requests.memory"),
    "limits.cpu": total("limits.cpu"),
    "limits.memory": total("limits.memory"),
    pods: 1,
  };
}

/** A limit alone is its own request; what is not stated at all is what the LimitRange says. */
export function amountsOf(spec: JsonObject, defaults: Defaults): Amounts {
  const resources = objectAt(spec, "resources");
  const amountOf = (list: JsonObject, name: string) => {
    const stated = isObject(list) ? list[name] : undefined;
    return stated === undefined ? undefined : parseQuantity(String(stated));
  };
  const amounts = ["cpu", "memory"].flatMap((name): [string, number | undefined][] => {
    const stated = amountOf(objectAt(resources, "limits"), name);
    const limit = stated ?? amountOf(defaults.default, name);
    const request =
      amountOf(objectAt(resources, "requests"), name) ??
      stated ??
      amountOf(defaults.defaultRequest, name) ??
      amountOf(defaults.default, name);
    return [
      [`limits.${name}`, limit],
      [`requests.${name}`, request],
    ];
  });
  return Object.fromEntries(amounts.filter(([, amount]) => amount !== undefined));
}

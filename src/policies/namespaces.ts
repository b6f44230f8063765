import { groupOf, type Manifest } from "../manifest/manifest.ts";
import type { Rendered, RenderedObject } from "../model/policy.ts";
import { type Find, finder } from "./label-selector.ts";
import { once } from "./once.ts";
import { type Pod, podOf } from "./pods.ts";

/** What one namespace of one environment holds: names and selectors reach no further. */
export interface Namespace {
  readonly objects: readonly RenderedObject[];
  readonly pods: readonly Pod[];
  readonly findPods: Find<Pod>;
  readonly named: (kind: string, name: string) => RenderedObject | undefined;
  /** Names of a kind, to choose from. */
  readonly namesOf: (kind: string) => readonly string[];
  /** An operator may make pods and Services here that nobody has rendered. */
  readonly hasOperator: boolean;
}

/** Applications of one environment that share a namespace share it here too. */
export const namespacesIn = once(({ objects }: Rendered): readonly Namespace[] => {
  const groups = new Map<string, RenderedObject[]>();
  for (const object of objects) {
    const key = placeOf(object);
    const known = groups.get(key);
    if (known) known.push(object);
    else groups.set(key, [object]);
  }
  return [...groups.values()].map(namespaceOf);
});

/** An object without namespace is put into its Application's. */
function placeOf({ environment = "", application, manifest }: RenderedObject): string {
  const namespace = manifest.metadata.namespace ?? `of ${application}`;
  return `${environment}/${namespace}`;
}

function namespaceOf(objects: readonly RenderedObject[]): Namespace {
  const byName = new Map<string, RenderedObject>();
  const names = new Map<string, string[]>();
  for (const object of objects) {
    const { kind, metadata } = object.manifest;
    byName.set(`${kind}/${metadata.name}`, object);
    const known = names.get(kind);
    if (known) known.push(metadata.name);
    else names.set(kind, [metadata.name]);
  }
  const pods = objects.flatMap((object) => podOf(object) ?? []);
  return {
    objects,
    pods,
    findPods: finder(pods, ({ labels }) => labels),
    named: (kind, name) => byName.get(`${kind}/${name}`),
    namesOf: (kind) => names.get(kind) ?? [],
    hasOperator: objects.some(({ manifest }) => mayMakeMore(manifest)),
  };
}

/** Custom resources that only configure what is there already. */
const passive = new Set(
  (
    "AnalysisTemplate AuthorizationPolicy BackendTLSPolicy Certificate DestinationRule ExternalSecret GRPCRoute HTTPRoute " +
    "HTTPProxy IngressRoute Issuer Middleware PeerAuthentication PodMonitor Probe PrometheusRule ReferenceGrant " +
    "RequestAuthentication Rollout ScaledJob ScaledObject SealedSecret SecretStore ServiceEntry ServiceMonitor Sidecar " +
    "TCPRoute Telemetry TLSRoute TriggerAuthentication VerticalPodAutoscaler VirtualService"
  ).split(" "),
);

function mayMakeMore({ apiVersion, kind }: Manifest): boolean {
  const group = groupOf(apiVersion);
  const isOwn = !group.includes(".") || (group.endsWith(".k8s.io") && group !== "gateway.networking.k8s.io");
  return !isOwn && !passive.has(kind);
}

import { groupOf, type Manifest } from "../manifest/manifest.ts";
import { once } from "../manifest/once.ts";
import type { Rendered, RenderedObject } from "../model/policy.ts";
import { type Find, finder } from "./label-selector.ts";
import { type Pod, podOf } from "./pods.ts";

/** What one namespace of one environment holds: names and selectors reach no further. */
export interface Namespace {
  readonly objects: readonly RenderedObject[];
  readonly pods: readonly Pod[];
  readonly findPods: Find<Pod>;
  readonly named: (kind: string, name: string) => RenderedObject | undefined;
  /** Names of a kind, to choose from. */
  readonly namesOf: (kind: string) => readonly string[];
  /** Pods and Services may be here that are not among the objects: an operator makes some, or infrastructure. */
  readonly mayHoldMore: boolean;
}

/** Applications of one environment that share a namespace share it here too. */
export const namespacesIn = once(({ objects, argocd }: Rendered): readonly Namespace[] => {
  // Argo CD lives where its Applications are, and its installation is never all rendered.
  const ofArgoCd = new Set(argocd.map(({ manifest }) => manifest.metadata.namespace));
  const groups = new Map<string, RenderedObject[]>();
  const sharers = new Map<string, Set<string>>();
  // What one Application deploys comes together, and mostly into one namespace.
  let here:
    | { readonly environment: string; readonly name: string; readonly group: RenderedObject[] }
    | undefined;
  for (const object of objects) {
    // An object without namespace is put into its Application's.
    const { application, manifest } = object;
    const environment = object.environment ?? everywhere;
    const name = manifest.metadata.namespace ?? `of ${application}`;
    if (here?.environment !== environment || here.name !== name) {
      here = { environment, name, group: collect(groups, `${environment}/${name}`, () => []) };
      collect(sharers, name, () => new Set()).add(environment);
    }
    here.group.push(object);
  }
  return [...groups].map(([key, own]) => {
    const name = key.slice(key.indexOf("/") + 1);
    const environments = sharers.get(name);
    // Infrastructure is in no environment, and may be in the namespaces of any.
    const isShared = environments !== undefined && environments.size > 1 && environments.has(everywhere);
    return namespaceOf(own, isShared || ofArgoCd.has(name));
  });
});

const everywhere = "";

function collect<T>(map: Map<string, T>, key: string, empty: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  const created = empty();
  map.set(key, created);
  return created;
}

function namespaceOf(objects: readonly RenderedObject[], isShared: boolean): Namespace {
  const byName = new Map<string, RenderedObject>();
  const names = new Map<string, string[]>();
  for (const object of objects) {
    const { kind, metadata } = object.manifest;
    byName.set(`${kind}/${metadata.name}`, object);
    collect(names, kind, () => []).push(metadata.name);
  }
  const pods = objects.flatMap((object) => podOf(object) ?? []);
  return {
    objects,
    pods,
    findPods: finder(pods, ({ labels }) => labels),
    named: (kind, name) => byName.get(`${kind}/${name}`),
    namesOf: (kind) => names.get(kind) ?? [],
    mayHoldMore: isShared || objects.some(({ manifest }) => mayMakeMore(manifest)),
  };
}

/** Custom resources that only configure what is there already. */
const passive = new Set(
  (
    "AnalysisTemplate AuthorizationPolicy BackendTLSPolicy Certificate DestinationRule ExternalSecret GRPCRoute HTTPRoute " +
    "HTTPProxy IngressRoute Issuer Middleware PeerAuthentication PodMonitor Probe PrometheusRule ReferenceGrant " +
    "RequestAuthentication Rollout ScaledJob ScaledObject SealedSecret SecretStore ServiceEntry ServiceMonitor Sidecar " +
    "SopsSecret TCPRoute Telemetry TLSRoute TriggerAuthentication VerticalPodAutoscaler VirtualService"
  ).split(" "),
);

function mayMakeMore({ apiVersion, kind }: Manifest): boolean {
  const group = groupOf(apiVersion);
  const isOwn = !group.includes(".") || (group.endsWith(".k8s.io") && group !== "gateway.networking.k8s.io");
  return !isOwn && !passive.has(kind);
}

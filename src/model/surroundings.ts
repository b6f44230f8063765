import { type Call, callsOf, migrationCallsOf } from "./calls.ts";
import type { Cluster } from "./cluster.ts";
import type { Texts } from "./container-knobs.ts";
import type { Issuer } from "./facets/exposure.ts";
import type { Monitoring } from "./facets/metrics.ts";
import { migrationSelectorOf } from "./facets/migrations.ts";
import type { SecretStore } from "./facets/secrets.ts";
import { servedPorts } from "./ports.ts";
import type { ResolvedKnobs, ResolvedService } from "./resolve.ts";
import { type SelectorKnob, selectorOf } from "./selector.ts";
import type { Preset, ServiceDefinition } from "./service.ts";
import type { FileAt } from "./source-file.ts";

/** What a service may know of where it runs; the base, which has no environment, knows the least. */
export interface Surroundings {
  readonly peerOf: PeerOf;
  /** Which Prometheus collects. Of the platform, so the base knows it. */
  readonly monitoring?: Monitoring | undefined;
  /** Of the environment's objects. Absent from the base. */
  readonly labels?: Texts;
  /** Who issues certificates. Absent from the base. */
  readonly certificateIssuer?: Issuer | undefined;
  /** Where Secrets come from. Absent from the base. */
  readonly secretStore?: SecretStore | undefined;
  /** Files that Secrets are in. */
  readonly fileAt?: FileAt | undefined;
}

/** How another service is reached. */
export interface Peer {
  readonly preset: Preset;
  readonly selector: Texts;
  readonly knobs: Pick<ResolvedKnobs, "port" | "ports" | "kubernetesService">;
  /** Absent from the base. */
  readonly namespace?: string;
  /** Under which name its Kubernetes Service is found. Absent from the base, and where it has none. */
  readonly host?: string;
  /** Who calls it, by name. */
  readonly callers?: readonly Caller[];
}

export interface Caller extends Call {
  /** Labels of the pods that call. @default the service's selector */
  readonly pods?: Texts;
  /** Labels of the namespaces that they are in, where no environment knows these. @default the service's namespace */
  readonly namespaces?: Texts;
}

/** A service of the platform by its name; undefined where none is known. */
export type PeerOf = (service: string) => Peer | undefined;

/** No environment, and no other service. */
export const nowhere: Surroundings = { peerOf: () => undefined };

/** A `build` makes objects of one namespace, and knows of other services no more than their names. */
export const sameNamespace: Surroundings = {
  peerOf: (service) => ({ preset: "custom", selector: selectorOf(service), knobs: {}, host: service }),
};

/** What finds the pods of a service, in every environment. */
export function selectorOfDefinition({ name, knobs }: ServiceDefinition): Texts {
  return selectorOf(name, knobs.selector as SelectorKnob | undefined);
}

/** The services as they are with no environment. */
export function peersOf(definitions: Iterable<ServiceDefinition>): PeerOf {
  const peers = new Map<string, Peer>();
  for (const definition of definitions) {
    const { name, preset, knobs } = definition;
    peers.set(name, { preset, selector: selectorOfDefinition(definition), knobs });
  }
  return (service) => peers.get(service);
}

/** A service as an environment runs it. */
export interface Neighbour {
  readonly service: ResolvedService;
  readonly namespace: string;
  readonly cluster: Cluster;
}

/** Who calls from namespaces of its own, which no environment knows. */
export interface Visitor extends Omit<Neighbour, "namespace"> {
  readonly namespaceLabels: Texts;
}

/** The services of one environment, each with those that call it. */
export function peersIn(
  neighbours: readonly Neighbour[],
  visitors: readonly Visitor[] = [],
): ReadonlyMap<string, Peer> {
  const clusters = new Map(neighbours.map(({ service, cluster }) => [service.name, cluster]));
  const callers = new Map<string, Caller[]>();
  const note = (calls: readonly Call[], cluster: Cluster, caller: Omit<Caller, "field">) => {
    for (const call of calls) {
      if (call.at !== undefined || clusters.get(call.service) !== cluster) continue;
      const others = callers.get(call.service);
      if (others) others.push({ ...call, ...caller });
      else callers.set(call.service, [{ ...call, ...caller }]);
    }
  };
  const noteAll = (
    { name, knobs }: ResolvedService,
    cluster: Cluster,
    from: Pick<Caller, "pods" | "namespaces">,
  ) => {
    note(callsOf(knobs), cluster, { service: name, ...from });
    note(migrationCallsOf(knobs), cluster, { ...from, service: name, pods: migrationSelectorOf(name) });
  };
  for (const { service, cluster } of neighbours) noteAll(service, cluster, {});
  for (const { service, cluster, namespaceLabels: namespaces } of visitors)
    noteAll(service, cluster, { namespaces, pods: selectorOf(service.name, service.knobs.selector) });
  return new Map(
    neighbours.map(({ service, namespace }) => [service.name, peerOfService(service, namespace, callers)]),
  );
}

function peerOfService(
  { name, preset, knobs }: ResolvedService,
  namespace: string,
  callers: ReadonlyMap<string, readonly Caller[]>,
): Peer {
  const own = [...(callers.get(name) ?? [])].sort((a, b) => (a.service < b.service ? -1 : 1));
  const hasHost = preset === "custom" || hasKubernetesService(preset, knobs);
  return {
    preset,
    selector: selectorOf(name, knobs.selector),
    knobs,
    namespace,
    ...(hasHost && { host: `${name}.${namespace}` }),
    ...(own.length > 0 && { callers: own }),
  };
}

export function hasKubernetesService(preset: Preset, knobs: Peer["knobs"]): boolean {
  return isServed(preset) && servedPorts(knobs).length > 0;
}

/** Whether a Kubernetes Service of the preset serves its ports. */
export function isServed(preset: Preset): boolean {
  return preset === "web" || preset === "stateful" || preset === "daemon";
}

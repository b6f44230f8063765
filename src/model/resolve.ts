import type { Construct } from "constructs";
import type { Cluster } from "./cluster.ts";
import type { CpuKnob, MemoryKnob, Texts, Variable } from "./container-knobs.ts";
import type {
  CommonKnobs,
  CronJobKnobs,
  DeliveryKnobs,
  ExposedKnobs,
  IdentityKnobs,
  Replicas,
  ReplicatedKnobs,
  RolloutKnob,
  StatefulKnobs,
  StatefulRolloutKnob,
} from "./knobs.ts";
import { isPerEnvironment } from "./per-environment.ts";
import { type SelectorKnob, selectorOf } from "./selector.ts";
import type { Placed, Preset, ServiceDefinition, SourceKind } from "./service.ts";
import type { Team } from "./team.ts";

/** A service in which nothing varies any more; constructs see this and no environment. */
export interface ResolvedService {
  readonly name: string;
  readonly preset: Preset;
  readonly team: Team;
  readonly knobs: ResolvedKnobs;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly build?: (scope: Construct, settings: Readonly<Record<string, unknown>>) => void;
  readonly peerOf: PeerOf;
}

/** How the network knows another service. */
export interface Peer {
  readonly selector: Texts;
  /** Absent from the base, which has no environment. */
  readonly namespace?: string;
}

/** A service of the platform by its name; undefined where none is known. */
export type PeerOf = (service: string) => Peer | undefined;

export interface ResolvedKnobs
  extends CommonKnobs,
    DeliveryKnobs,
    IdentityKnobs,
    ReplicatedKnobs,
    ExposedKnobs,
    CronJobKnobs {
  /** In the order that the containers list them. */
  readonly variables?: Readonly<Record<string, Variable>>;
  readonly cpu?: CpuKnob;
  readonly memory?: MemoryKnob;
  readonly host?: string;
  readonly replicas?: Replicas;
  readonly schedule?: string;
  readonly storage?: StatefulKnobs["storage"];
  readonly rollout?: Omit<RolloutKnob, "strategy"> &
    Omit<StatefulRolloutKnob, "strategy"> & {
      readonly strategy?: RolloutKnob["strategy"] | StatefulRolloutKnob["strategy"];
    };
  readonly namespace?: string;
  readonly cluster?: Cluster;
  readonly source?: SourceKind;
}

type Values = Readonly<Record<string, unknown>>;

/** The service as it is with no environment: defaults only, what has none is absent. */
export function resolveBase(
  definition: ServiceDefinition,
  peerOf: PeerOf = () => undefined,
): ResolvedService {
  return resolve(definition, {}, peerOf);
}

/** The service as one environment runs it. */
export function resolvePlacement({ definition, overrides }: Placed, peerOf: PeerOf): ResolvedService {
  return resolve(definition, overrides, peerOf);
}

/** What finds the pods of a service, in every environment. */
export function selectorOfDefinition({ name, knobs }: ServiceDefinition): Texts {
  return selectorOf(name, knobs.selector as SelectorKnob | undefined);
}

/** The services as they are with no environment. */
export function peersOf(definitions: Iterable<ServiceDefinition>): PeerOf {
  const peers = new Map<string, Peer>();
  for (const definition of definitions) {
    peers.set(definition.name, { selector: selectorOfDefinition(definition) });
  }
  return (service) => peers.get(service);
}

function resolve(definition: ServiceDefinition, overrides: Values, peerOf: PeerOf): ResolvedService {
  const { team, build, settings, variables, ...knobs } = definition.knobs;
  const merged: Record<string, unknown> = { ...knobs };
  for (const [name, value] of Object.entries(overrides)) if (value !== undefined) merged[name] = value;
  for (const name of keyedKnobs) {
    if (knobs[name] && overrides[name])
      merged[name] = { ...(knobs[name] as Values), ...(overrides[name] as Values) };
  }
  if (knobs.adjust && overrides.adjust)
    merged.adjust = [...(knobs.adjust as unknown[]), ...(overrides.adjust as unknown[])];
  merged.variables = mergeVariables((variables ?? {}) as Values, (overrides.variables ?? {}) as Values);
  return {
    name: definition.name,
    preset: definition.preset,
    team: team as Team,
    knobs: present(merged) as unknown as ResolvedKnobs,
    settings: present({ ...(settings as Values), ...(overrides.settings as Values) }),
    ...(build ? { build: build as NonNullable<ResolvedService["build"]> } : {}),
    peerOf,
  };
}

// An environment adds to these, entry by entry; every other knob it states as a whole.
const keyedKnobs = [
  "files",
  "configMaps",
  "claims",
  "volumes",
  "labels",
  "podLabels",
  "annotations",
  "podAnnotations",
  "nodeSelector",
  "links",
] as const;

/**
 * What the environment states comes first: kustomize puts a patch's items before the base's, so the overlay holds
 * just these. Where values refer to others by `$(NAME)` the service's own order is kept, because there it counts.
 */
function mergeVariables(stated: Values, overrides: Values): Values {
  const values = { ...stated, ...overrides };
  const names = Object.keys(values);
  const refer = names.some((name) => typeof values[name] === "string" && values[name].includes("$("));
  const first = refer
    ? []
    : names.filter((name) => overrides[name] != null && overrides[name] !== stated[name]);
  const order = [...first, ...names.filter((name) => !first.includes(name))];
  return present(Object.fromEntries(order.map((name) => [name, values[name]])));
}

function present(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value != null && !isPerEnvironment(value)),
  );
}

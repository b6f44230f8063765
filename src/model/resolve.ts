import type { Construct } from "constructs";
import { once } from "../manifest/once.ts";
import { isAddress, mergeCalls } from "./calls.ts";
import type { Cluster } from "./cluster.ts";
import type { CpuKnob, MemoryKnob, Variable } from "./container-knobs.ts";
import type { CallKnob } from "./facets/calls.ts";
import type { Hosts } from "./facets/exposure.ts";
import type { WebFacets } from "./facets/facets.ts";
import type { SecretsKnob } from "./facets/secrets.ts";
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
import { mergeSecrets } from "./secrets.ts";
import type { Placed, Preset, ServiceDefinition, SourceKind } from "./service.ts";
import { nowhere, type Surroundings } from "./surroundings.ts";
import type { Team } from "./team.ts";

/** A service in which nothing varies any more; constructs see this and no environment. */
export interface ResolvedService {
  readonly name: string;
  readonly preset: Preset;
  readonly team: Team;
  readonly knobs: ResolvedKnobs;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly build?: (scope: Construct, settings: Readonly<Record<string, unknown>>) => void;
  readonly surroundings: Surroundings;
}

export interface ResolvedKnobs
  extends CommonKnobs,
    DeliveryKnobs,
    IdentityKnobs,
    ReplicatedKnobs,
    ExposedKnobs,
    CronJobKnobs,
    WebFacets {
  /** In the order that the containers list them. */
  readonly variables?: Readonly<Record<string, Variable>>;
  readonly cpu?: CpuKnob;
  readonly memory?: MemoryKnob;
  readonly host?: Hosts;
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
  surroundings: Surroundings = nowhere,
): ResolvedService {
  return { ...resolve(definition, {}), surroundings };
}

/** The service as one environment runs it. */
export function resolvePlacement(placed: Placed, surroundings: Surroundings = nowhere): ResolvedService {
  return { ...resolved(placed), surroundings };
}

/** Validation reads it, and what makes the objects. */
const resolved = once(({ definition, overrides }: Placed) => resolve(definition, overrides));

/** The knobs that every environment may say otherwise. */
const knobsOf = once(({ knobs }: ServiceDefinition): Values => {
  const { team, build, settings, variables, ...others } = knobs;
  return others;
});

function resolve(definition: ServiceDefinition, overrides: Values): Omit<ResolvedService, "surroundings"> {
  const { team, build, settings, variables } = definition.knobs;
  const knobs = knobsOf(definition);
  const merged: Record<string, unknown> = { ...knobs };
  for (const name of Object.keys(overrides)) {
    const value = overrides[name];
    if (value === undefined) continue;
    const isMerged = keyedKnobs.has(name) && knobs[name] && value;
    merged[name] = isMerged ? { ...(knobs[name] as Values), ...(value as Values) } : value;
  }
  if (knobs.adjust && overrides.adjust)
    merged.adjust = [...(knobs.adjust as unknown[]), ...(overrides.adjust as unknown[])];
  if (knobs.calls && overrides.calls)
    merged.calls = mergeCalls(knobs.calls as CallKnob[], overrides.calls as CallKnob[]);
  if (knobs.secrets && overrides.secrets)
    merged.secrets = mergeSecrets(knobs.secrets as SecretsKnob, overrides.secrets as SecretsKnob);
  merged.variables = mergeVariables((variables ?? {}) as Values, (overrides.variables ?? {}) as Values);
  return {
    name: definition.name,
    preset: definition.preset,
    team: team as Team,
    knobs: present(merged) as unknown as ResolvedKnobs,
    settings: present({ ...(settings as Values), ...(overrides.settings as Values) }),
    ...(build ? { build: build as NonNullable<ResolvedService["build"]> } : {}),
  };
}

// An environment adds to these, entry by entry; every other knob it states as a whole.
const keyedKnobs: ReadonlySet<string> = new Set([
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
  "objects",
]);

/**
 * What the environment states, or where it alone knows the address, comes first: kustomize puts a patch's items before the base's, so the overlay holds
 * just these. Where values refer to others by `$(NAME)` the service's own order is kept, because there it counts.
 */
function mergeVariables(stated: Values, overrides: Values): Values {
  const values = { ...stated, ...overrides };
  const names = Object.keys(values);
  const refer = names.some((name) => typeof values[name] === "string" && values[name].includes("$("));
  const comesFirst = (name: string) =>
    !refer &&
    (isAddress(values[name] as Variable) || (overrides[name] != null && overrides[name] !== stated[name]));
  const order = [...names.filter(comesFirst), ...names.filter((name) => !comesFirst(name))];
  return present(values, order);
}

function present(values: Values, names: readonly string[] = Object.keys(values)): Values {
  const kept: Record<string, unknown> = {};
  for (const name of names) {
    const value = values[name];
    if (value != null && !isPerEnvironment(value)) kept[name] = value;
  }
  return kept;
}

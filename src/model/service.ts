import type { Construct } from "constructs";
import { type CallSite, callSiteOf } from "./call-site.ts";
import type { Cluster } from "./cluster.ts";
import type { CpuKnob, MemoryKnob } from "./container-knobs.ts";
import type { Hosts } from "./facets/exposure.ts";
import type {
  CommonKnobs,
  CronJobKnobs,
  DaemonKnobs,
  DeliveryKnobs,
  IdentityKnobs,
  Replicas,
  StatefulKnobs,
  WebKnobs,
  WorkerKnobs,
} from "./knobs.ts";
import type { Missing, Overrides, Settings, Variables, Varied, VariedOf } from "./overrides.ts";
import type { PerEnvironment, Varying, Widen } from "./per-environment.ts";
import type { Team } from "./team.ts";

export type Preset = "web" | "worker" | "cron-job" | "stateful" | "daemon" | "custom";

/** A service as the rest of Tiphys reads it: every knob, not yet checked. */
export interface ServiceDefinition {
  readonly name: string;
  readonly preset: Preset;
  readonly knobs: Readonly<Record<string, unknown>>;
  readonly site: CallSite;
}

/** A service in an environment, and how it differs there. */
export interface Placement {
  readonly placed: Placed;
}

export interface Placed {
  readonly definition: ServiceDefinition;
  readonly overrides: Readonly<Record<string, unknown>>;
  readonly site: CallSite;
}

interface Defined<Name extends string, O> {
  readonly name: Name;
  readonly definition: ServiceDefinition;
  /** How an environment differs; belongs into that environment's file. */
  with(overrides: O): Placement;
}

/** Cannot be listed bare: the environment has to state `Needs` by `.with({ … })`. */
export interface ServiceNeedingValues<Name extends string, Needs, O> extends Defined<Name, O> {
  /** Type only: never set. */
  readonly needs?: Needs;
}

/** Runs as it is; `.with({ … })` says how an environment differs. */
export interface CompleteService<Name extends string, O> extends Defined<Name, O>, Placement {}

export type Service<Name extends string, T extends Varied, O> = [`${Missing<T>}`] extends [infer Needs]
  ? [Needs] extends [never]
    ? CompleteService<Name, O>
    : ServiceNeedingValues<Name, Needs, O> // inferred, so that the compiler's message names them
  : never;

/** The values `build` gets; one that has no default is undefined while the base is made. */
export type SettingValues<S> = {
  readonly [K in keyof S]: S[K] extends PerEnvironment<infer T> ? T | undefined : Widen<S[K]>;
};

interface Owned<S> extends DeliveryKnobs {
  readonly team: Team;
  /** The service's own typed knobs, for `build`. */
  readonly settings?: S;
  /** Adds any construct to the service's objects. Runs once for the base and once for each environment. */
  readonly build?: (scope: Construct, settings: SettingValues<S>) => void;
}

interface Sized<V, C, M> extends CommonKnobs, IdentityKnobs {
  /** Container variables, by name. `null`: absent, unless an environment states it. */
  readonly variables?: V;
  /** A plain value is the request, without a limit. @default "100m" */
  readonly cpu?: C;
  /** A plain value is request and limit. @default "128Mi" */
  readonly memory?: M;
}

interface Replicated<R> {
  /** @default 1 */
  readonly replicas?: R;
}

interface Hosted<H> {
  /** Host name of the Ingress, or of the `gateway`'s route; or several. @default neither */
  readonly host?: H;
}

interface Scheduled<W> {
  /** Five-field cron. */
  readonly schedule: W;
}

/** What Argo CD reads of a service: its overlay, or the objects that the overlay gives. */
export type SourceKind = "kustomize" | "rendered";

/** What of an environment a placement may change: where the service runs there. */
interface PlacementKnobs {
  /** @default the environment's pattern */
  readonly namespace?: string;
  /** @default the environment's cluster */
  readonly cluster?: Cluster;
  /** @default the environment's source */
  readonly source?: SourceKind;
}

type MayDiffer = CommonKnobs & DeliveryKnobs & PlacementKnobs;

// biome-ignore lint/complexity/noBannedTypes: the empty record: nothing stated, so nothing to require or override
type Nothing = {};

/** A service that answers requests: Deployment, Service, and an Ingress where it has a host. */
export function defineService<
  const N extends string,
  const V extends Variables = Nothing,
  const S extends Settings = Nothing,
  C extends Varying<CpuKnob> = CpuKnob,
  M extends Varying<MemoryKnob> = MemoryKnob,
  H extends Varying<Hosts> = Hosts,
  R extends Varying<Replicas> = Replicas,
  T extends Varied = VariedOf<V, S, C, M, H, R>,
>(
  name: N,
  knobs: Owned<S> & Sized<V, C, M> & WebKnobs & Hosted<H> & Replicated<R>,
): Service<N, T, Overrides<T, "cpu" | "memory" | "host" | "replicas", MayDiffer & WebKnobs>> {
  return define(name, "web", knobs, defineService);
}

/** A service that takes work from elsewhere: a Deployment that nothing calls. */
export function defineWorker<
  const N extends string,
  const V extends Variables = Nothing,
  const S extends Settings = Nothing,
  C extends Varying<CpuKnob> = CpuKnob,
  M extends Varying<MemoryKnob> = MemoryKnob,
  R extends Varying<Replicas> = Replicas,
  T extends Varied = VariedOf<V, S, C, M, Hosts, R>,
>(
  name: N,
  knobs: Owned<S> & Sized<V, C, M> & WorkerKnobs & Replicated<R>,
): Service<N, T, Overrides<T, "cpu" | "memory" | "replicas", MayDiffer & WorkerKnobs>> {
  return define(name, "worker", knobs, defineWorker);
}

/** A service that runs by the clock: a CronJob. */
export function defineCronJob<
  const N extends string,
  const V extends Variables = Nothing,
  const S extends Settings = Nothing,
  C extends Varying<CpuKnob> = CpuKnob,
  M extends Varying<MemoryKnob> = MemoryKnob,
  W extends Varying<string> = string,
  T extends Varied = VariedOf<V, S, C, M, Hosts, Replicas, W>,
>(
  name: N,
  knobs: Owned<S> & Sized<V, C, M> & CronJobKnobs & Scheduled<W>,
): Service<N, T, Overrides<T, "cpu" | "memory" | "schedule", MayDiffer & CronJobKnobs>> {
  return define(name, "cron-job", knobs, defineCronJob);
}

/** A service with a disk for each replica: a StatefulSet with a headless Service. */
export function defineStatefulService<
  const N extends string,
  const V extends Variables = Nothing,
  const S extends Settings = Nothing,
  C extends Varying<CpuKnob> = CpuKnob,
  M extends Varying<MemoryKnob> = MemoryKnob,
  H extends Varying<Hosts> = Hosts,
  R extends Varying<Replicas> = Replicas,
  T extends Varied = VariedOf<V, S, C, M, H, R>,
>(
  name: N,
  knobs: Owned<S> & Sized<V, C, M> & StatefulKnobs & Hosted<H> & Replicated<R>,
): Service<N, T, Overrides<T, "cpu" | "memory" | "host" | "replicas", MayDiffer & StatefulKnobs>> {
  return define(name, "stateful", knobs, defineStatefulService);
}

/** A service with one pod on every node that lets it: a DaemonSet. */
export function defineDaemon<
  const N extends string,
  const V extends Variables = Nothing,
  const S extends Settings = Nothing,
  C extends Varying<CpuKnob> = CpuKnob,
  M extends Varying<MemoryKnob> = MemoryKnob,
  T extends Varied = VariedOf<V, S, C, M>,
>(
  name: N,
  knobs: Owned<S> & Sized<V, C, M> & DaemonKnobs,
): Service<N, T, Overrides<T, "cpu" | "memory", MayDiffer & DaemonKnobs>> {
  return define(name, "daemon", knobs, defineDaemon);
}

/** Nothing but what `build` makes: third-party manifests, operators' objects, anything. */
export function defineCustomService<
  const N extends string,
  const S extends Settings = Nothing,
  T extends Varied = VariedOf<Nothing, S>,
>(
  name: N,
  knobs: Owned<S> & { readonly description?: string; readonly build?: unknown } & Pick<
      IdentityKnobs,
      "selector"
    >,
): Service<N, T, Overrides<T, never, DeliveryKnobs & PlacementKnobs>> {
  return define(name, "custom", knobs, defineCustomService);
}

function define<Result>(
  name: string,
  preset: Preset,
  knobs: object,
  callee: (...args: never[]) => unknown,
): Result {
  const definition = { name, preset, knobs: { ...knobs }, site: callSiteOf(callee) };
  const place = (overrides: object, site: CallSite): Placed => ({
    definition,
    overrides: { ...overrides },
    site,
  });
  const withOverrides = (overrides: object): Placement => ({
    placed: place(overrides, callSiteOf(withOverrides)),
  });
  // Every service carries `placed`; whether it may be listed bare is what its type says, and what validation checks.
  return { name, definition, with: withOverrides, placed: place({}, definition.site) } as Result;
}

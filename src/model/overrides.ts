import type { CpuKnob, MemoryKnob, Variable } from "./container-knobs.ts";
import type { Hosts } from "./facets/exposure.ts";
import type { Replicas } from "./knobs.ts";
import type { PerEnvironment, RequiredKeys, Varying, Widen } from "./per-environment.ts";

export type Variables = Readonly<Record<string, Varying<Variable> | null>>;
export type Settings = Readonly<Record<string, unknown>>;

/** The knobs that a service can leave to each environment, with the types that it gave them. */
export type Varied = { readonly variables: Variables; readonly settings: Settings } & {
  readonly [K in ScalarName]: Varying<Scalars[K]>;
};

interface Scalars {
  readonly cpu: CpuKnob;
  readonly memory: MemoryKnob;
  readonly host: Hosts;
  readonly replicas: Replicas;
  readonly schedule: string;
}

type ScalarName = keyof Scalars;

/** What a service stated: each knob that it left out gets its plain type, which requires nothing. */
export interface VariedOf<V, S, C = CpuKnob, M = MemoryKnob, H = Hosts, R = Replicas, W = string> {
  readonly variables: V;
  readonly settings: S;
  readonly cpu: C;
  readonly memory: M;
  readonly host: H;
  readonly replicas: R;
  readonly schedule: W;
}

/** The names of the values that every environment has to state. */
export type Missing<T extends Varied> =
  | { [K in ScalarName]: T[K] extends PerEnvironment<unknown> ? K : never }[ScalarName]
  | `variables.${RequiredKeys<T["variables"]> & string}`
  | `settings.${RequiredKeys<T["settings"]> & string}`;

/** What an environment may say of a service: what it must, what may differ, and nothing else. */
export type Overrides<T extends Varied, Names extends ScalarName, Knobs> = VariableEntries<T, Names> &
  Entries<"settings", SettingOverrides<T["settings"]>, RequiredKeys<T["settings"]>> &
  ScalarOverrides<T, Names> &
  Partial<Knobs> extends infer All
  ? Flat<All>
  : never;

/** One object, so that the compiler's messages name its fields. */
type Flat<T> = { readonly [K in keyof T]: T[K] } & unknown;

// A service without a container of its own has no knob that varies, and no variables either.
type VariableEntries<T extends Varied, Names extends ScalarName> = [Names] extends [never]
  ? unknown
  : Entries<"variables", VariableValues<T["variables"]>, RequiredKeys<T["variables"]>>;

type Entries<Name extends string, Values, Required> = [Required] extends [never]
  ? { readonly [P in Name]?: Values }
  : { readonly [P in Name]: Values };

type VariableValues<V> = Flat<
  { readonly [K in RequiredKeys<V>]: Widen<V[K]> } & {
    readonly [K in Exclude<keyof V, RequiredKeys<V>>]?: Variable | null;
  }
>;

type SettingOverrides<S> = Flat<
  { readonly [K in RequiredKeys<S>]: Widen<S[K]> } & {
    readonly [K in Exclude<keyof S, RequiredKeys<S>>]?: Widen<S[K]>;
  }
>;

type ScalarOverrides<T extends Varied, Names extends ScalarName> = {
  readonly [K in Names as T[K] extends PerEnvironment<unknown> ? K : never]: Scalars[K];
} & {
  readonly [K in Names as T[K] extends PerEnvironment<unknown> ? never : K]?: Scalars[K];
};

import type { JsonObject } from "../../manifest/manifest.ts";
import type { CallSite } from "../call-site.ts";
import type { Cluster } from "../cluster.ts";
import type { ParameterShape, ParametersOf } from "./parameter.ts";
import { parametersOf } from "./parameter.ts";

/** What a generator takes from the platform where it states nothing itself. */
export interface GeneratorDefaults {
  readonly repository: string;
  readonly revision: string;
}

/** Says for which parameters there is an Application. */
export interface Generator<P = unknown> {
  readonly kind: string;
  readonly shape: ParameterShape;
  /** As it was stated. */
  readonly options?: unknown;
  /** Its entry of `spec.generators`. */
  readonly spec: (defaults: GeneratorDefaults) => JsonObject;
  /** The values that a parameter's text can stand for, as far as the platform itself says so. */
  readonly known: (text: string, clusters: readonly Cluster[]) => readonly KnownValue[] | undefined;
  /** Of matrix and merge. */
  readonly children?: readonly Generator[];
  readonly site: CallSite;
  /** Type only: never set. */
  readonly parameters?: P;
}

/** A text; for a cluster's name or address, the cluster. */
export type KnownValue = string | Cluster;

type Texts = Readonly<Record<string, string>>;

/** Values of your own, with the generator's parameters in them: `parameter.values.<name>`. */
export type OwnValues<S, V extends Texts> = V | ((parameter: ParametersOf<S>) => V);

export type WithValues<S, V> = ParametersOf<S> &
  ([keyof V] extends [never]
    ? unknown
    : { readonly values: { readonly [K in keyof V]: ParametersOf<{ k: "text" }>["k"] } });

/** The generator's field `values`, and the shape that it adds. */
export function ownValues<S extends ParameterShape>(
  shape: S,
  stated: OwnValues<S, Texts> | undefined,
): { readonly values?: Texts; readonly shape: ParameterShape } {
  if (stated === undefined) return { shape };
  const values = typeof stated === "function" ? stated(parametersOf(shape)) : stated;
  return { values, shape: { ...shape, values: textShape(Object.keys(values)) } };
}

export function textShape(names: readonly string[]): { readonly [name: string]: "text" } {
  return Object.fromEntries(names.map((name) => [name, "text" as const]));
}

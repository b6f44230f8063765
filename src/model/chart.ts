import type { JsonObject } from "../manifest/manifest.ts";

/** A version and nothing wider: `"4.15.1"`, `"v1.21.1"`, `"2.0.0-rc.1"`. Ranges do not compile. */
export type ExactVersion = `${"" | "v"}${bigint}.${bigint}.${bigint}${"" | `-${string}` | `+${string}`}`;

/** Values of a chart whose type nobody gave. In Helm `null` takes the chart's own default away. */
export type ChartValues = JsonObject;

/** Kinds as `group/Kind`, the core group's by their name alone: `"apps/Deployment"`, `"Service"`. */
export interface Kinds {
  readonly cluster?: readonly string[];
  readonly namespaced?: readonly string[];
}

/** What Argo CD renders and Tiphys never sees: so its owner says what the AppProject has to permit. */
export interface RenderedByArgoCd {
  /** The kinds it makes, with the values it is given. */
  readonly kinds: Kinds;
  /** Namespaces that it puts objects into, beside its component's. @default none */
  readonly namespaces?: readonly string[];
}

export interface ChartOptions<Values extends object = ChartValues> extends RenderedByArgoCd {
  /** A chart repository, or the folder of an OCI registry that holds the chart. */
  readonly repository: `https://${string}` | `oci://${string}`;
  readonly name: string;
  readonly version: ExactVersion;
  /** Name of the Helm release; objects are named after it. @default the component's name */
  readonly releaseName?: string;
  /** Leave the chart's `crds/` folder out. @default false */
  readonly skipCrds?: boolean;
  /** On every cluster; `differs` says what one has of its own. @default the chart's own */
  readonly values?: Values;
}

/** A Helm chart as a source of Argo CD, which renders it; Tiphys never runs Helm. */
export interface Chart<Values extends object = ChartValues> extends ChartOptions<Values> {
  /** Type only: never set. */
  readonly valuesType?: Values;
}

/** A chart whose values have a type: `defineChart<CertManagerValues>({ … })`; in `differs` too. */
export function defineChart<Values extends object = ChartValues>(
  options: ChartOptions<Values>,
): Chart<Values> {
  return options;
}

/** Any part of the values: maps are merged, lists are replaced, `null` takes the chart's default away. */
export type SomeValues<V> = V extends readonly unknown[]
  ? V
  : V extends object
    ? { readonly [K in keyof V]?: SomeValues<V[K]> | null }
    : V;

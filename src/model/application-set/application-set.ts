import type { Construct } from "constructs";
import type { JsonObject } from "../../manifest/manifest.ts";
import { type CallSite, callSiteOf } from "../call-site.ts";
import type { Cluster } from "../cluster.ts";
import type { Action } from "../platform.ts";
import type { Retry, Sync, SyncOptions, SyncWindow } from "../sync.ts";
import type { Team } from "../team.ts";
import type { Generator } from "./generator.ts";

type Texts = Readonly<Record<string, string>>;

/** Kustomize options of an Application's source, whose texts may hold parameters. */
export interface KustomizeOptions {
  readonly namespace?: string;
  /** `ghcr.io/acme/checkout:1.2.3`, or `name=other:tag`. */
  readonly images?: readonly string[];
  readonly namePrefix?: string;
  readonly nameSuffix?: string;
  readonly commonLabels?: Texts;
  readonly commonAnnotations?: Texts;
  /** Keep common labels out of selectors, which never change. @default true */
  readonly labelWithoutSelector?: boolean;
  readonly patches?: readonly { readonly target: JsonObject; readonly patch: string }[];
}

/** An Application of the set. Any text may hold parameters. */
export interface ApplicationTemplate<L extends string = string> {
  /** Unique in all of Argo CD, for every set of parameters. */
  readonly name: string;
  /** Steps of a rollout select by them. */
  readonly labels?: { readonly [K in L]: string };
  readonly annotations?: Texts;
  readonly source?: {
    /** @default the platform's; a parameter would let Git say where to deploy from, and is a finding */
    readonly repository?: string;
    /** @default the platform's */
    readonly revision?: string;
    /** Folder from the repository's root. @default what `build` makes */
    readonly path?: string;
    readonly kustomize?: KustomizeOptions;
    readonly directory?: { readonly include?: string; readonly exclude?: string; readonly recurse?: boolean };
  };
  /** One of cluster, server and name. */
  readonly destination: (
    | { readonly cluster: Cluster }
    | { readonly server: string }
    | { readonly name: string }
  ) & {
    /** A parameter needs a text beside it: alone it could name any namespace. */
    readonly namespace: string;
  };
  /** Labels of the namespace that the sync makes, such as its Pod Security level. @default none */
  readonly namespaceLabels?: Texts;
}

/** A part of the Applications, which has to be healthy before the next one starts. */
export interface RolloutStep<L extends string = string> {
  /** Labels of the Application and the values that belong to this step. @default what no step before it has */
  readonly match?: { readonly [K in L]?: string | readonly string[] };
  /** How many of the step at once: a count, or a percentage (rounded down, but at least one). @default all */
  readonly maxUpdate?: number | `${number}%`;
}

export interface ApplicationSetOptions<P, L extends string> {
  readonly generator: Generator<P>;
  /** Called once, with texts that stand for what each Application gets. */
  readonly application: (parameter: P) => ApplicationTemplate<L>;
  /** Objects that every Application of the set deploys, in a folder of their own. @default none: `source.path` says what */
  readonly build?: (scope: Construct) => void;
  /** Namespaced kinds that the set's project permits beside those of `build`, as `group/Kind`: `"apps/Deployment"`, `"Service"`. @default none */
  readonly kinds?: readonly string[];
  /** What happens when parameters are gone: nothing (`"keep"`), the Application goes but not what it deployed (`"orphan"`), or both go (`"delete"`). @default "keep" */
  readonly whenGone?: "keep" | "orphan" | "delete";
  readonly sync: Sync;
  readonly syncOptions?: SyncOptions;
  readonly syncWindows?: readonly SyncWindow[];
  /** @default no retry */
  readonly retry?: Retry;
  /** One part after the other (Argo CD's RollingSync): Argo CD then starts every sync itself, so `sync` has no self-heal. @default all at once */
  readonly rollout?: readonly RolloutStep<NoInfer<L>>[];
  /** Whose it is: gets a role in the set's project. @default nobody's */
  readonly team?: Team;
  /** What the team may do with the Applications. @default ["get", "logs"] */
  readonly teamMay?: readonly Action[];
}

export interface ApplicationSet extends ApplicationSetOptions<never, string> {
  readonly name: string;
  readonly site: CallSite;
}

/** Applications that are not listed one by one: a generator says for which parameters there is one. With an AppProject of its own. */
export function defineApplicationSet<P, const L extends string = never>(
  name: string,
  options: ApplicationSetOptions<P, L>,
): ApplicationSet {
  return {
    ...(options as unknown as ApplicationSetOptions<never, string>),
    name,
    site: callSiteOf(defineApplicationSet),
  };
}

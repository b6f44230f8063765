import { type CallSite, callSiteOf } from "./call-site.ts";
import type { Cluster } from "./cluster.ts";
import type { Issuer } from "./facets/exposure.ts";
import type { SecretStore } from "./facets/secrets.ts";
import type { Namespaces } from "./namespaces.ts";
import type { Placed, Placement, SourceKind } from "./service.ts";
import type { Retry, Sync, SyncOptions, SyncWindow } from "./sync.ts";

export interface EnvironmentOptions {
  readonly cluster: Cluster;
  /** Serves customers: policies ask more of it. @default true for one named production or prod */
  readonly isProduction?: boolean;
  /** Where releases come from; the first environment of a chain has none. */
  readonly promotesFrom?: Environment;
  /** How long a release has to be in the environment before this one, `"24h"`. @default no time */
  readonly soak?: string;
  /** Whether a tag alone is no release here. @default what isProduction is */
  readonly requireDigest?: boolean;
  /** Who of the code host approves what changes here: `@acme/release-managers`; any one of them. @default nobody in particular */
  readonly approvers?: readonly string[];
  /** Namespace of each service: `*` stands for its name. @default "<environment>-*" */
  readonly namespace?: string;
  /** The namespaces as objects in Git: labels, Pod Security, quota, limits, default deny. @default each sync makes its own, bare */
  readonly namespaces?: Namespaces;
  /** Name of the AppProject (its prefix, where projects are per team). @default the environment's name */
  readonly project?: string;
  /** Labels of every object. @default { environment: <name> } */
  readonly labels?: Readonly<Record<string, string>>;
  /** Whether pods carry the labels too: a change of them then restarts the pods. @default true */
  readonly labelPods?: boolean;
  /** Where the External Secrets Operator finds the `secrets` of services. @default each secret states its own */
  readonly secretStore?: SecretStore;
  /** Who of cert-manager issues the `certificate` of services. @default each service states its own */
  readonly certificateIssuer?: Issuer;
  readonly sync: Sync;
  readonly syncOptions?: SyncOptions;
  readonly syncWindows?: readonly SyncWindow[];
  /** @default no retry */
  readonly retry?: Retry;
  /** One Application a service, or one ApplicationSet for all. @default "each" */
  readonly applications?: "each" | "set";
  /** What Argo CD reads: overlays, or the objects that they give, one a file. @default "kustomize" */
  readonly source?: SourceKind;
  /** Delete a service's objects with its Application. @default true */
  readonly cascade?: boolean;
  /** Rendered revisions that Argo CD keeps for rollback. @default 10, Argo CD's own */
  readonly revisionHistoryLimit?: number;
  /** Branch, tag or commit that Argo CD reads. @default the platform's */
  readonly revision?: string;
  /** What runs here, and how it differs. */
  readonly services: readonly Placement[];
  /** Services that the environment before this one does not run: their releases are set here. @default none */
  readonly entersHere?: readonly Placement[];
}

export interface Environment<Name extends string = string> extends EnvironmentOptions {
  readonly name: Name;
  readonly site: CallSite;
}

/** What runs in one environment, and how it differs from the others. */
export function defineEnvironment<const Name extends string>(
  name: Name,
  options: EnvironmentOptions,
): Environment<Name> {
  return { ...options, name, site: callSiteOf(defineEnvironment) };
}

/** A service where it is listed. */
export interface Listed {
  readonly environment: Environment;
  readonly placed: Placed;
}

/** Everything that runs in an environment, wherever it was promoted from. */
export function placementsOf(environment: Environment): readonly Placement[] {
  return [...environment.services, ...(environment.entersHere ?? [])];
}

/** What is no text is told of, and everything else is checked as if nothing were said. */
export function namespaceOf({ name, namespace }: Environment, service: string): string {
  return (typeof namespace === "string" ? namespace : `${name}-*`).replace("*", service);
}

export function labelsOf(environment: Environment): Readonly<Record<string, string>> {
  return environment.labels ?? { environment: environment.name };
}

export function isProduction({
  name,
  isProduction = name === "production" || name === "prod",
}: Environment): boolean {
  return isProduction;
}

export function requiresDigest(environment: Environment): boolean {
  return environment.requireDigest ?? isProduction(environment);
}

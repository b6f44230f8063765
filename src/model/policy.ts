import type { Manifest } from "../manifest/manifest.ts";
import type { CustomResource } from "../manifest/schema/imported-schema.ts";

/** `deny`: nothing is written. `warn`: it is said. */
export type Severity = "deny" | "warn";

/** An object as it will reach a cluster, with what is known of where it comes from. */
export interface RenderedObject {
  readonly manifest: Manifest;
  /** File in dist/ to look at: the object's own, or the overlay that makes it. */
  readonly file: string;
  /** Name of the Application that deploys it; absent for what Argo CD itself reads. */
  readonly application?: string;
  readonly environment?: string;
  readonly service?: string;
  /** Whether it serves customers: some policies ask more of it. */
  readonly isProduction: boolean;
  /** Minor version of the cluster's Kubernetes, `"1.35"`; absent where nobody said. */
  readonly kubernetes?: string;
}

export interface RenderedCluster {
  readonly name: string;
  readonly server?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly kubernetes?: string;
}

/** Everything that goes to dist/, as objects: policies and questions read this and nothing else. */
export interface Rendered {
  /** What Applications deploy. */
  readonly objects: readonly RenderedObject[];
  /** What Argo CD itself reads: Applications, AppProjects, ApplicationSets and its ConfigMaps. */
  readonly argocd: readonly RenderedObject[];
  readonly clusters: readonly RenderedCluster[];
  /** Definitions that the platform brings along. @default none */
  readonly customResources?: readonly CustomResource[];
}

export interface Violation {
  readonly object: RenderedObject;
  /** `spec.template.spec.containers[0].image` */
  readonly field?: string;
  /** Lower case, no full stop, holds the wrong value, unless it is secret. */
  readonly message: string;
  readonly choices?: readonly string[];
  /** What to change here, where it is more exact than the policy's own fix. */
  readonly fix?: string;
}

/** A guardrail on the final objects. */
export interface Policy {
  /** States the good state, in kebab-case: `images-are-pinned`. */
  readonly id: string;
  /** An environment may raise it, never lower it. */
  readonly severity: Severity;
  /** What goes wrong without it. One or two sentences. */
  readonly why: string;
  /** What to change. */
  readonly fix: string;
  readonly check: (rendered: Rendered) => Iterable<Violation>;
}

/** Adds a guardrail of your own; list it in the platform's `policies`. */
export function definePolicy(policy: Policy): Policy {
  return policy;
}

/** Something that a policy forbids and that is meant, for a while. Expired or unused, it is a finding. */
export interface Waiver {
  readonly policy: string;
  /** Every part that is stated has to fit; at least one is. */
  readonly scope: {
    readonly environment?: string;
    readonly service?: string;
    /** `Deployment/frontend` */
    readonly object?: string;
  };
  readonly reason: string;
  readonly owner: string;
  /** Last day that it holds: `"2027-01-31"`. */
  readonly until: `${number}-${number}-${number}`;
}

/** A day of the calendar as `YYYY-MM-DD`: such days compare as texts do. */
export function isDay(value: unknown): boolean {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const midnight = new Date(`${value}T00:00:00Z`);
  // February has no 31st: JavaScript goes on into March.
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(value);
}

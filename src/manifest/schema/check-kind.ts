import { groupOf, type Manifest } from "../manifest.ts";
import { apiVersionsOf, builtInKinds } from "./built-in-schemas.ts";
import { closest, isNear } from "./closest.ts";
import type { SchemaProblem } from "./schema-problem.ts";

/**
 * Groups that only Kubernetes itself defines, whose v1 kinds are all known here: what else is in them is a mistake. So are the
 * groups without a dot, for a custom resource's group must have one.
 */
const closedGroups: ReadonlySet<string> = new Set([
  "networking.k8s.io",
  "rbac.authorization.k8s.io",
  "storage.k8s.io",
  "scheduling.k8s.io",
  "node.k8s.io",
  "admissionregistration.k8s.io",
  "apiextensions.k8s.io",
  "apiregistration.k8s.io",
  "discovery.k8s.io",
  "coordination.k8s.io",
]);

/** Betas that clusters still serve next to v1, and kinds that have no v1 yet. */
const betas: ReadonlySet<string> = new Set([
  "networking.k8s.io/v1beta1 IPAddress",
  "networking.k8s.io/v1beta1 ServiceCIDR",
  "storage.k8s.io/v1beta1 VolumeAttributesClass",
  "admissionregistration.k8s.io/v1beta1 MutatingAdmissionPolicy",
  "admissionregistration.k8s.io/v1beta1 MutatingAdmissionPolicyBinding",
  "coordination.k8s.io/v1beta1 LeaseCandidate",
]);

/** A kind or version that no cluster serves: `policy/v1beta1 PodDisruptionBudget`. A custom resource is none. */
export function checkKind({ apiVersion, kind }: Manifest): readonly SchemaProblem[] {
  const group = groupOf(apiVersion);
  const served = apiVersionsOf(kind);
  const isClosed = closedGroups.has(group) || !group.includes(".");
  if (!isClosed && !served.some((version) => groupOf(version) === group)) return [];
  if (betas.has(`${apiVersion} ${kind}`) || /\/v\d+alpha/.test(apiVersion)) return [];
  return served.length > 0 ? wrongVersion(apiVersion, kind, served) : unknownName(apiVersion, kind);
}

function wrongVersion(apiVersion: string, kind: string, served: readonly string[]): readonly SchemaProblem[] {
  const choices = served.toReversed();
  const message = `${apiVersion} has no kind ${kind}`;
  return [{ path: "apiVersion", problem: "unknown-kind", message, choices, fix: `write ${choices[0]}` }];
}

function unknownName(apiVersion: string, kind: string): readonly SchemaProblem[] {
  const kinds = closest(kind, builtInKinds(apiVersion)).slice(0, 8);
  const [first] = kinds;
  const fix =
    first !== undefined && isNear(kind, first) ? `write kind: ${first}` : "check apiVersion and kind";
  const message = `${apiVersion} has no kind ${kind}`;
  return [{ path: "kind", problem: "unknown-kind", message, choices: kinds, fix }];
}

import { argocdPolicies } from "./argocd-policies.ts";
import type { BuiltInPolicy } from "./built-in-policy.ts";
import { imagePolicies } from "./image-policies.ts";
import { objectPolicies } from "./object-policies.ts";
import { secretPolicies } from "./secret-policies.ts";
import { workloadPolicies } from "./workload-policies.ts";

/** The built-in policies, in the order of the docs. */
export const builtInPolicies: readonly BuiltInPolicy[] = [
  ...argocdPolicies,
  ...imagePolicies,
  ...workloadPolicies,
  ...objectPolicies,
  ...secretPolicies,
];

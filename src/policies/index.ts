import type { Policy } from "../model/policy.ts";

/** The built-in policies, in the order of the docs. */
export const builtInPolicies: readonly Policy[] = [];

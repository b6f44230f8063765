import type { Platform } from "../model/platform.ts";
import type { PolicyOptions } from "../policies/check-policies.ts";
import { builtInPolicies } from "../policies/index.ts";

/** The built-in policies and the platform's own, held against today. */
export function policyOptions(platform: Platform | undefined, now: Date): PolicyOptions {
  const { policies = [], denies, waivers } = platform ?? {};
  return {
    policies: [...builtInPolicies, ...policies],
    today: now.toISOString().slice(0, 10),
    ...(denies && { denies }),
    ...(waivers && { waivers }),
  };
}

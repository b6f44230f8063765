import type { Platform } from "../model/platform.ts";
import { objectsFitTheirSchema } from "../policies/built-in/objects-fit-their-schema.ts";
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

/** What can keep a synth from writing: warnings are for `check`, and schemas were held already, with the user's own line. */
export function denyingOptions(platform: Platform, now: Date): PolicyOptions {
  const options = policyOptions(platform, now);
  const raised = new Set(Object.values(options.denies ?? {}).flatMap((ids) => ids ?? []));
  const policies = options.policies.filter(
    (policy) => policy !== objectsFitTheirSchema && (policy.severity === "deny" || raised.has(policy.id)),
  );
  const asked = new Set(policies.map(({ id }) => id));
  const waivers = (options.waivers ?? []).filter(({ policy }) => asked.has(policy));
  return { ...options, policies, waivers };
}

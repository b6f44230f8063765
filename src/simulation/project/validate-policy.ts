import { parsePolicyCsv } from "../rbac/policy-csv.ts";
import { refuseProjectPolicy } from "./policy-string.ts";
import { type Validity, validityOf } from "./refusal.ts";

/** One entry of `spec.roles[].policies`, or a whole policy.csv. */
export type PolicyInput =
  | { readonly scope: "project"; readonly project: string; readonly role: string; readonly policy: string }
  | { readonly scope: "global"; readonly policyCsv: string };

/** Whether Argo CD accepts a policy as it is written. */
export function validatePolicy(input: PolicyInput): Validity {
  if (input.scope === "project") {
    const refusal = refuseProjectPolicy(input.project, input.role, input.policy);
    return validityOf(refusal, `a policy of the role ${input.role} of project ${input.project}`);
  }
  const lines = parsePolicyCsv([{ name: "policy.csv", text: input.policyCsv }]);
  if (typeof lines === "string") return { valid: false, reason: "policy-csv", because: lines };
  return {
    valid: true,
    because: `${lines.permissions.length} p lines and ${lines.memberships.length} g lines load`,
  };
}

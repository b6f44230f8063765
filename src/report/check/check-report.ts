import type { CheckResult } from "../../policies/policy-findings.ts";

/** What a check has to show, in every format. */
export interface CheckReport extends CheckResult {
  /** What was checked: `75 Applications, 612 objects, 58 policies`. */
  readonly scope: string;
  /** Kinds whose fields nobody could check, for want of a schema. */
  readonly withoutSchema: readonly string[];
  /** What Argo CD alone renders: charts, kustomizations of others. */
  readonly notJudged: readonly string[];
  /** Every policy that ran: some formats list them. */
  readonly policies: readonly CheckedPolicy[];
}

export interface CheckedPolicy {
  readonly id: string;
  readonly severity: "deny" | "warn";
  readonly why: string;
  readonly fix: string;
}

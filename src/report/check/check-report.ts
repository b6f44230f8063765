import type { CheckResult } from "../../policies/policy-findings.ts";
import { renderGithub } from "./github.ts";
import { renderJunit } from "./junit.ts";
import { renderSarif } from "./sarif.ts";
import { renderCheckText } from "./text.ts";

/** What a check has to show, in every format. */
export interface CheckReport extends CheckResult {
  /** What was checked: `75 Applications, 612 objects, 58 policies`. */
  readonly scope: string;
  /** Every policy that ran: some formats list them. */
  readonly policies: readonly CheckedPolicy[];
}

export interface CheckedPolicy {
  readonly id: string;
  readonly severity: "deny" | "warn";
  readonly why: string;
  readonly fix: string;
}

export const checkFormats = {
  text: renderCheckText,
  json: (report: CheckReport): string => `${JSON.stringify(report, undefined, 2)}\n`,
  sarif: renderSarif,
  github: renderGithub,
  junit: renderJunit,
} as const satisfies Readonly<Record<string, (report: CheckReport, color: boolean) => string>>;

export type CheckFormat = keyof typeof checkFormats;

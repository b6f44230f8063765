import type { Finding } from "../errors.ts";
import type { PolicyFinding, PolicyReport, WornOut } from "./check-policies.ts";

/** What a check found, in the one shape that every output reads. */
export interface CheckResult {
  readonly findings: readonly Finding[];
  /** What was found and is excused, with the reason. */
  readonly waived: readonly { readonly finding: Finding; readonly reason: string; readonly until: string }[];
}

/** `root` is the folder that `dist/` is shown under. */
export function checkResult({ findings, wornOut, faults = [] }: PolicyReport, root: string): CheckResult {
  const waived = findings.flatMap((finding) =>
    finding.waiver
      ? [{ finding: findingOf(finding, root), reason: finding.waiver.reason, until: finding.waiver.until }]
      : [],
  );
  const open = findings.filter(({ waiver }) => !waiver).map((finding) => findingOf(finding, root));
  return { findings: [...open, ...faults, ...wornOut.map(wornOutFinding)], waived };
}

/** What keeps anything from being written. */
export function denials({ findings, faults = [] }: PolicyReport, root: string): readonly Finding[] {
  const denied = findings.filter(({ severity, waiver }) => severity === "deny" && !waiver);
  return [...denied.map((finding) => findingOf(finding, root)), ...faults];
}

function findingOf({ policy, severity, violation }: PolicyFinding, root: string): Finding {
  const { object, field, message, choices, fix = policy.fix } = violation;
  const { kind, metadata } = object.manifest;
  const owner = object.environment ? ` in ${object.environment}` : "";
  return {
    code: policy.id,
    ...(severity === "warn" && { severity: "warning" }),
    message: `${kind} ${metadata.name}${owner}: ${field ? `${field}: ` : ""}${message}`,
    where: { file: `${root}/${object.file}` },
    ...(choices && { choices }),
    fix,
  };
}

const wornOutFixes = {
  expired: "fix what it excuses, or agree on a later date",
  unused: "delete it: what it excused is gone",
  "unknown-policy": "correct the policy's name, or delete the waiver",
} as const;

function wornOutFinding({ waiver, problem, choices }: WornOut): Finding {
  const scope = Object.values(waiver.scope).join(", ");
  const ended = problem === "expired" ? `, which ended on ${waiver.until}` : "";
  return {
    code: `waiver-${problem}`,
    message: `the waiver of ${waiver.policy} for ${scope}${ended} (${waiver.owner}: ${waiver.reason})`,
    ...(choices && { choices }),
    fix: wornOutFixes[problem],
  };
}

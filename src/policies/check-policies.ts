import type { Policy, Rendered, RenderedObject, Severity, Violation, Waiver } from "../model/policy.ts";

/** How the platform wants its policies: which, how severe where, and what is waived. */
export interface PolicyOptions {
  readonly policies: readonly Policy[];
  /** Environment → policies that deny there, whatever their own severity. */
  readonly denies?: Readonly<Record<string, readonly string[] | undefined>>;
  readonly waivers?: readonly Waiver[];
  /** The day that waivers are held against: `"2026-11-21"`. */
  readonly today: string;
}

export interface PolicyFinding {
  readonly policy: Policy;
  readonly severity: Severity;
  readonly violation: Violation;
  /** The waiver that excuses it, if one does. */
  readonly waiver?: Waiver;
}

export interface WornOut {
  readonly waiver: Waiver;
  readonly problem: "expired" | "unused" | "unknown-policy";
}

export interface PolicyReport {
  readonly findings: readonly PolicyFinding[];
  /** Waivers that excuse nothing any more, each with the reason. */
  readonly wornOut: readonly WornOut[];
}

/** Runs every policy; stops at none. */
export function checkPolicies(rendered: Rendered, options: PolicyOptions): PolicyReport {
  const { policies, waivers = [], today } = options;
  const used = new Set<Waiver>();
  const findings = policies.flatMap((policy) =>
    [...policy.check(rendered)].map((violation): PolicyFinding => {
      const waiver = waivers.find((one) => one.policy === policy.id && covers(one, violation.object));
      if (waiver) used.add(waiver);
      const holds = waiver && waiver.until >= today;
      const severity = severityOf(policy, violation.object, options);
      return { policy, severity, violation, ...(holds && { waiver }) };
    }),
  );
  const known = new Set(policies.map(({ id }) => id));
  const wornOut = waivers.flatMap((waiver): readonly WornOut[] => {
    if (!known.has(waiver.policy)) return [{ waiver, problem: "unknown-policy" }];
    if (waiver.until < today) return [{ waiver, problem: "expired" }];
    return used.has(waiver) ? [] : [{ waiver, problem: "unused" }];
  });
  return { findings, wornOut };
}

function severityOf(
  { id, severity }: Policy,
  { environment }: RenderedObject,
  { denies }: PolicyOptions,
): Severity {
  return environment && denies?.[environment]?.includes(id) ? "deny" : severity;
}

function covers({ scope }: Waiver, { environment, service, manifest }: RenderedObject): boolean {
  const parts: [string | undefined, string | undefined][] = [
    [scope.environment, environment],
    [scope.service, service],
    [scope.object, `${manifest.kind}/${manifest.metadata.name}`],
  ];
  const stated = parts.filter(([wanted]) => wanted !== undefined);
  return stated.length > 0 && stated.every(([wanted, actual]) => wanted === actual);
}

import type { Finding } from "../errors.ts";
import {
  isDay,
  type Policy,
  type Rendered,
  type RenderedObject,
  type Severity,
  type Violation,
  type Waiver,
} from "../model/policy.ts";
import { nearestName } from "../model/shape.ts";
import { messageOf } from "../model/thrown.ts";
import { builtInPolicies } from "./index.ts";

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
  /** The policy that was probably meant, where it names none that there is. */
  readonly choices?: readonly string[];
}

export interface PolicyReport {
  readonly findings: readonly PolicyFinding[];
  /** Waivers that excuse nothing any more, each with the reason. */
  readonly wornOut: readonly WornOut[];
  /** What is wrong with the policies themselves: one that fails, and one that is to deny and is not there. */
  readonly faults?: readonly Finding[];
}

/** As much of a platform as a policy has to look at. */
export type ViewOf = (policy: Policy) => Rendered;

/** Runs every policy; stops at none. */
export function checkPolicies(rendered: Rendered | ViewOf, options: PolicyOptions): PolicyReport {
  const viewOf = typeof rendered === "function" ? rendered : () => rendered;
  const { policies, waivers = [], today } = options;
  const used = new Set<Waiver>();
  const faults = unknownDenials(options);
  const judge = (policy: Policy, violation: Violation): PolicyFinding => {
    const waiver = waivers.find((one) => one.policy === policy.id && covers(one, violation.object));
    if (waiver) used.add(waiver);
    const severity = severityOf(policy, violation.object, options);
    return { policy, severity, violation, ...(waiver && holds(waiver, today) && { waiver }) };
  };
  const findings = policies.flatMap((policy) => {
    try {
      return [...policy.check(viewOf(policy))].map((violation) => judge(policy, violation));
    } catch (error) {
      // A built-in one that throws is a bug of ours, and wants its stack.
      if ((builtInPolicies as readonly Policy[]).includes(policy)) throw error;
      faults.push(failure(policy, error));
      return [];
    }
  });
  const known = policies.map(({ id }) => id);
  const wornOut = waivers.flatMap((waiver): readonly WornOut[] => {
    const { policy } = waiver;
    if (!known.includes(policy)) return [{ waiver, problem: "unknown-policy", ...choicesFor(policy, known) }];
    if (!holds(waiver, today)) return [{ waiver, problem: "expired" }];
    return used.has(waiver) ? [] : [{ waiver, problem: "unused" }];
  });
  return { findings, wornOut, ...(faults.length > 0 && { faults }) };
}

function holds({ until }: Waiver, today: string): boolean {
  return isDay(until) && until >= today;
}

/** Those that are built in are known even where the caller runs a part of them only. */
function unknownDenials({ denies = {}, policies }: PolicyOptions): Finding[] {
  const known = new Set([...builtInPolicies, ...policies].map(({ id }) => id));
  return Object.entries(denies).flatMap(([environment, ids = []]) =>
    ids
      .filter((id) => !known.has(id))
      .map((id) => ({
        code: "denies-unknown-policy",
        message: `denies.${environment} names the policy "${id}", which does not exist`,
        ...choicesFor(id, [...known]),
        fix: "correct the policy's name, or delete it there",
      })),
  );
}

function choicesFor(id: string, known: readonly string[]): { readonly choices?: readonly string[] } {
  const nearest = nearestName(id, known);
  return nearest === undefined ? {} : { choices: [nearest] };
}

function failure({ id }: Policy, error: unknown): Finding {
  return {
    code: "policy-failed",
    message: `the policy "${id}" throws instead of judging: ${messageOf(error)}`,
    fix: "correct its check: it gets every object, those of other kinds and those without the field too",
  };
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

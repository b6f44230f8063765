import { groupBy } from "../../manifest/group-by.ts";
import { compileGlob, type Matcher } from "../text/glob.ts";
import { compileGoRegexp } from "../text/go-regexp.ts";
import type { MembershipLine, PermissionLine, PolicyLines } from "./policy-csv.ts";

export interface Access {
  readonly resource: string;
  readonly action: string;
  readonly object: string;
}

/** What the lines of one subject say. `line` decided; without one, nothing applied. */
export interface Enforcement {
  readonly allowed: boolean;
  readonly because?: string;
}

/** A loaded policy: casbin with Argo CD's model. */
export interface Policy {
  enforce(subject: string, access: Access): Enforcement;
  /** Whether the name is the first field of some `g` line. Other groups of a token are never looked at. */
  hasMembership(subject: string): boolean;
}

/** casbin follows roles of roles this far. */
const mostHops = 10;

/** Undefined for a pattern whose evaluation fails: then the whole enforcement is a denial. */
type Match = Matcher | undefined;

interface Rule {
  readonly resource: Match;
  readonly action: Match;
  readonly object: Match;
  readonly effect: string;
  readonly because: string;
}

/** Makes lines ready to be asked often: the rules of a subject are collected once, when it is first asked for. */
export function loadPolicy(lines: PolicyLines, matchMode: "glob" | "regex"): Policy {
  const permissions = groupBy(
    lines.permissions.length > 0 ? lines.permissions : [emptyPermission],
    ({ subject }) => subject,
  );
  const memberships = groupBy(lines.memberships, ({ subject }) => subject);
  const compile = matchMode === "regex" ? compileGoRegexp : (glob: string) => compileGlob(glob) ?? nothing;
  const rules = new Map<string, readonly Rule[]>();
  const rulesOf = (subject: string) => {
    let found = rules.get(subject);
    if (!found) {
      found = collectRules(subject, permissions, memberships, compile);
      rules.set(subject, found);
    }
    return found;
  };
  return {
    enforce: (subject, access) => enforce(rulesOf(subject), access),
    hasMembership: (subject) => memberships.has(subject),
  };
}

/** At least one applicable allow and no applicable deny. */
function enforce(rules: readonly Rule[], access: Access): Enforcement {
  let allow: Rule | undefined;
  for (const rule of rules) {
    const applies = ruleApplies(rule, access);
    if (applies === undefined) {
      return { allowed: false, because: `${rule.because} cannot be evaluated: not a Go regular expression` };
    }
    if (!applies) continue;
    if (rule.effect === "deny") return { allowed: false, because: rule.because };
    if (rule.effect === "allow") allow ??= rule;
  }
  return allow ? { allowed: true, because: allow.because } : { allowed: false };
}

/** Left to right, and no further than the first part that does not match. */
function ruleApplies(rule: Rule, access: Access): boolean | undefined {
  const resource = rule.resource?.(access.resource);
  if (resource !== true) return resource;
  const action = rule.action?.(access.action);
  return action === true ? rule.object?.(access.object) : action;
}

/** The lines of the subject and of all its roles, nearest first, each with the way that led to it. */
function collectRules(
  subject: string,
  permissions: ReadonlyMap<string, readonly PermissionLine[]>,
  memberships: ReadonlyMap<string, readonly MembershipLine[]>,
  compile: (pattern: string) => Match,
): readonly Rule[] {
  const ways = new Map([[subject, ""]]);
  let level = [subject];
  for (let hop = 0; hop < mostHops && level.length > 0; hop++) {
    const next: string[] = [];
    for (const member of level) {
      for (const { role } of memberships.get(member) ?? []) {
        if (ways.has(role)) continue;
        ways.set(role, `${ways.get(member)}${member} → `);
        next.push(role);
      }
    }
    level = next;
  }
  return [...ways].flatMap(([role, way]) =>
    (permissions.get(role) ?? []).map((line) => ({
      resource: compile(line.resource),
      action: compile(line.action),
      object: compile(line.object),
      effect: line.effect,
      because: way === "" ? line.source : `${line.source} (${way}${role})`,
    })),
  );
}

/** casbin evaluates a policy without any p line as if it had one of empty fields that allows. */
const emptyPermission: PermissionLine = {
  subject: "",
  resource: "",
  action: "",
  object: "",
  effect: "allow",
  source: "a policy without any p line, which casbin reads as one empty line",
};

function nothing(): boolean {
  return false;
}

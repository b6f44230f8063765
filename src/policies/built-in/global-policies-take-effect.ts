import type { Violation } from "../../model/policy.ts";
import { builtinPolicy } from "../../simulation/rbac/builtin-policy.ts";
import { parsePolicyCsv } from "../../simulation/rbac/policy-csv.ts";
import { type RbacView, rbacViews } from "../argocd/rbac-view.ts";
import { spellings } from "../argocd/spellings.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";

export const globalPoliciesTakeEffect: BuiltInPolicy = {
  id: "global-policies-take-effect",
  severity: "deny",
  looksAt: "argocd",
  why: "Argo CD loads a line with a word that it does not know, and never applies it: what it allows is not allowed, and what it denies is not denied.",
  fix: "Correct the word, or define the role that is named.",
  *check(rendered) {
    for (const view of rbacViews(rendered)) {
      yield* strayWords(view);
      yield* strayRoles(view);
    }
  },
};

const resources = (
  "applications applicationsets logs exec projects clusters repositories write-repositories certificates gpgkeys " +
  "accounts extensions"
).split(" ");
const actions = "get create update delete sync override rollback invoke".split(" ");
const fineActions = [
  "action/group/kind/name",
  "update/group/kind/namespace/name",
  "delete/group/kind/namespace/name",
];
const effects = ["allow", "deny"];

function* strayWords({ object, lines, matcher }: RbacView): Iterable<Violation> {
  const hits = (pattern: string, words: readonly string[]) => words.some(matcher(pattern));
  for (const { resource, action, effect, source } of lines.permissions) {
    if (!hits(resource, resources)) {
      yield { object, ...unknown(source, "resource", resource, resources) };
    }
    if (!hits(action, [...actions, ...fineActions]) && !/^(?:action|update|delete)\//.test(action)) {
      yield {
        object,
        ...unknown(source, "action", action, [...actions, "action/*", "update/*", "delete/*"]),
      };
    }
    if (!effects.includes(effect)) yield { object, ...unknown(source, "effect", effect, effects) };
  }
}

function* strayRoles({ object, lines, defaultRole }: RbacView): Iterable<Violation> {
  const known = rolesOf(
    [...lines.permissions, ...shipped.permissions],
    [...lines.memberships, ...shipped.memberships],
  );
  const isKnown = (role: string) => known.has(role) || role.startsWith("proj:");
  for (const { role, source } of lines.memberships) {
    if (!isKnown(role)) yield { object, ...unknown(source, "role", role, known) };
  }
  if (defaultRole !== "" && !isKnown(defaultRole)) {
    yield { object, ...unknown("policy.default", "role", defaultRole, known) };
  }
}

const parsed = parsePolicyCsv([builtinPolicy]);
const shipped = typeof parsed === "string" ? { permissions: [], memberships: [] } : parsed;

function rolesOf(
  permissions: readonly { readonly subject: string }[],
  memberships: readonly { readonly subject: string }[],
): ReadonlySet<string> {
  return new Set([...permissions, ...memberships].map(({ subject }) => subject));
}

function unknown(source: string, what: string, word: string, choices: Iterable<string>) {
  return { message: `${source}: there is no ${what} "${word}"`, choices: spellings(word, choices) };
}

import type { RenderedObject, Violation } from "../../model/policy.ts";
import { matchesGlob } from "../../simulation/text/glob.ts";
import { argocdView } from "../argocd/argocd-view.ts";
import type { ProjectView } from "../argocd/project-views.ts";
import { type RbacView, rbacViews } from "../argocd/rbac-view.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";

/** Administrators are found too: who they are, why and until when, is for a waiver to say. */
export const productionRolesAreLimited: BuiltInPolicy = {
  id: "production-roles-are-limited",
  severity: "warn",
  looksAt: "argocd",
  why: "With override people deploy what is not in Git, with exec they open a shell; * holds both, the deletion of live objects, and whatever a later Argo CD adds.",
  fix: "List the actions that the role needs: get, sync, action/*, and logs get. Those who administer the platform itself have a waiver, with their owner and its last day.",
  *check(rendered) {
    const production = [...argocdView(rendered).projects.values()].filter(({ isProduction }) => isProduction);
    if (production.length === 0) return;
    for (const project of production) yield* projectRoles(project);
    for (const view of rbacViews(rendered)) yield* globalRoles(view, production);
  },
};

interface Grant {
  readonly resource: string;
  readonly action: string;
  readonly object: string;
  readonly effect: string;
}

function* projectRoles({ object, project }: ProjectView): Iterable<Violation> {
  for (const [index, { name = "", policies }] of (project.spec?.roles ?? []).entries()) {
    const grants = (policies ?? []).map((policy): Grant => {
      const [, , resource = "", action = "", on = "", effect = ""] = policy
        .split(",")
        .map((part) => part.trim());
      return { resource, action, object: on, effect };
    });
    yield* tooMuch({ object, field: `spec.roles[${index}]`, role: name, grants, matcher: globMatcher });
  }
}

function* globalRoles({ object, lines, matcher, defaultRole }: RbacView, production: readonly ProjectView[]) {
  const roles = new Map<string, Grant[]>();
  for (const line of lines.permissions) {
    const known = roles.get(line.subject);
    if (known) known.push(line);
    else roles.set(line.subject, [line]);
  }
  for (const [role, own] of roles) {
    const grants = own.filter((grant) => production.some(({ name }) => concerns(grant, name, matcher)));
    yield* tooMuch({ object, field: "data", role, grants, matcher });
  }
  if (defaultRole === "role:admin") {
    yield {
      object,
      field: 'data["policy.default"]',
      message: `everybody is "${defaultRole}", which may do everything`,
    };
  }
}

type MatcherOf = RbacView["matcher"];

const globMatcher: MatcherOf = (pattern) => (text) => matchesGlob(pattern, text);

/** The project's part of the object is what counts: an Application of that name comes sooner or later. */
function concerns({ object }: Grant, project: string, matcher: MatcherOf): boolean {
  const slash = object.indexOf("/");
  return slash < 0 ? matcher(object)(`${project}/any`) : matcher(object.slice(0, slash))(project);
}

interface Question {
  readonly object: RenderedObject;
  readonly field: string;
  readonly role: string;
  readonly grants: readonly Grant[];
  readonly matcher: MatcherOf;
}

/** One finding a role and excess, however many Applications it is said for. */
function* tooMuch({ object, field, role, grants, matcher }: Question): Iterable<Violation> {
  const excesses = new Map<string, string[]>();
  for (const grant of grants) {
    const excess = grant.effect === "allow" ? excessOf(grant, matcher) : undefined;
    if (!excess) continue;
    const known = excesses.get(excess);
    if (known) known.push(grant.object);
    else excesses.set(excess, [grant.object]);
  }
  for (const [excess, [first = "", ...more]] of excesses) {
    const others = more.length > 0 ? ` and ${more.length} more` : "";
    yield { object, field, message: `role "${role}" may ${excess} on ${first}${others}` };
  }
}

function excessOf({ resource, action }: Grant, matcher: MatcherOf): string | undefined {
  const isOf = matcher(resource);
  const may = matcher(action);
  const isOfApplications = isOf("applications") || isOf("applicationsets");
  if (isOfApplications && may("get") && may("delete") && may("override")) return `do everything (${action})`;
  if (isOf("applications") && may("override")) return `deploy what is not in Git (${action})`;
  return isOf("exec") && may("create") ? "open a shell (exec)" : undefined;
}

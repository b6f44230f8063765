import type { Violation } from "../../model/policy.ts";
import { refuseProjectPolicy } from "../../simulation/project/policy-string.ts";
import { projectPolicyTexts } from "../../simulation/project/project-policy.ts";
import { validateAppProject } from "../../simulation/project/validate-app-project.ts";
import { normalizePolicies } from "../../simulation/project/validate-roles.ts";
import { parsePolicyCsv } from "../../simulation/rbac/policy-csv.ts";
import { argocdView } from "../argocd/argocd-view.ts";
import type { ProjectView } from "../argocd/project-views.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";

export const projectPoliciesLoad: BuiltInPolicy = {
  id: "project-policies-load",
  severity: "deny",
  looksAt: "argocd",
  why: "Argo CD's API refuses a role that is not right. One that comes from Git is taken, and a single line that does not parse silently voids every policy of the project.",
  fix: "Write each line as `p, proj:PROJECT:ROLE, RESOURCE, ACTION, PROJECT/APPLICATION, allow`.",
  *check(rendered) {
    for (const project of argocdView(rendered).projects.values()) yield* faultsOf(project);
  },
};

function* faultsOf({ name, object, project }: ProjectView): Iterable<Violation> {
  const roles = project.spec?.roles ?? [];
  const { valid, because } = validateAppProject({ project: { ...project, spec: { roles } } });
  if (valid) return;
  const isVoid = typeof parsePolicyCsv(projectPolicyTexts(project)) === "string";
  const consequence = isVoid ? `: project ${name} loses all its policies` : "";
  const stored = normalizePolicies(project).spec?.roles ?? [];
  let refused = 0;
  for (const [index, role] of stored.entries()) {
    for (const [line, policy] of (role.policies ?? []).entries()) {
      const refusal = refuseProjectPolicy(name, role.name ?? "", policy);
      if (!refusal) continue;
      refused++;
      const field = `spec.roles[${index}].policies[${line}]`;
      yield { object, field, message: `${refusal.because}${consequence}` };
    }
  }
  if (refused === 0) yield { object, field: "spec.roles", message: `${because}${consequence}` };
}

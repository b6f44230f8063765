import { validateAppProject } from "../../simulation/project/validate-app-project.ts";
import { argocdView } from "../argocd/argocd-view.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";

export const projectsAreValid: BuiltInPolicy = {
  id: "projects-are-valid",
  severity: "deny",
  looksAt: "argocd",
  why: "Argo CD's API refuses such a project; one that comes from Git is taken, and then permits something else than it says.",
  fix: "Correct the entry, or delete the second of two that say the same.",
  *check(rendered) {
    for (const { object, project } of argocdView(rendered).projects.values()) {
      // Roles and windows have policies of their own.
      const { roles: _, syncWindows: __, ...spec } = project.spec ?? {};
      const { valid, because } = validateAppProject({ project: { ...project, spec } });
      if (!valid) yield { object, field: "spec", message: because };
    }
  },
};

import { argocdObjects } from "../argocd/argocd-objects.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";
import { textAt } from "../fields.ts";

export const applicationSetsNameTheirProject: BuiltInPolicy = {
  id: "application-sets-name-their-project",
  severity: "deny",
  looksAt: "argocd",
  why: "Argo CD's API refuses a project that is a parameter. One that comes from Git is taken, and who writes the parameters chooses what he may deploy.",
  fix: "Name the project; make one ApplicationSet for each.",
  *check(rendered) {
    for (const object of argocdObjects(rendered, "ApplicationSet")) {
      const project = textAt(object.manifest, "spec", "template", "spec", "project") ?? "";
      if (!project.includes("{{")) continue;
      yield {
        object,
        field: "spec.template.spec.project",
        message: `the project "${project}" is a template`,
      };
    }
  },
};

import type { Policy } from "../../model/policy.ts";
import { argocdObjects } from "../argocd/argocd-objects.ts";
import { textAt } from "../fields.ts";

export const applicationSetsNameTheirProject: Policy = {
  id: "application-sets-name-their-project",
  severity: "deny",
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

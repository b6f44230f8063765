import { applicationSpecs } from "../argocd/application-specs.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";
import { objectAt, textAt } from "../fields.ts";

export const applicationsLeaveTheDefaultProject: BuiltInPolicy = {
  id: "applications-leave-the-default-project",
  severity: "warn",
  looksAt: "service",
  why: "Whoever names no project lands in `default`, which Argo CD makes with leave to deploy everything everywhere.",
  fix: "Give the Application a project that permits what it needs and no more.",
  *check(rendered) {
    for (const { object, field, spec } of applicationSpecs(rendered)) {
      const project = textAt(objectAt(spec), "project");
      if (project === "default" || project === "" || project === undefined) {
        yield { object, field: `${field}.project`, message: `the project is "${project ?? ""}"` };
      }
    }
  },
};

import { argocdObjects } from "../argocd/argocd-objects.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";
import { objectAt, textsAt } from "../fields.ts";

export const applicationSetsFailOnMissingKeys: BuiltInPolicy = {
  id: "application-sets-fail-on-missing-keys",
  severity: "warn",
  looksAt: "argocd",
  why: "A parameter that nobody gave becomes `<no value>` in a name or a path, and without Go templates it stays there as it is written.",
  fix: 'Set goTemplate: true and goTemplateOptions: ["missingkey=error"].',
  *check(rendered) {
    for (const object of argocdObjects(rendered, "ApplicationSet")) {
      const options = textsAt(object.manifest, "spec", "goTemplateOptions");
      if (objectAt(object.manifest, "spec").goTemplate !== true) {
        yield {
          object,
          field: "spec.goTemplate",
          message: "is not true: unknown parameters stay in the text",
        };
      } else if (!options.includes("missingkey=error")) {
        const said = options.length > 0 ? `are "${options.join('", "')}"` : "are not set";
        yield {
          object,
          field: "spec.goTemplateOptions",
          message: `${said}: a missing parameter is no error`,
        };
      }
    }
  },
};

import { argocdView } from "../argocd/argocd-view.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";
import { textAt } from "../fields.ts";

export const applicationSetsExpand: BuiltInPolicy = {
  id: "application-sets-expand",
  severity: "deny",
  looksAt: "argocd",
  why: "One element that cannot be rendered stops the whole ApplicationSet: none of its Applications is made, changed or deleted.",
  fix: "Correct the template, or give the element the parameter that the template reads.",
  *check(rendered) {
    for (const { object, applications, failure, examples = [] } of argocdView(rendered).sets) {
      if (failure !== undefined) yield { object, message: `cannot be expanded: ${failure}` };
      for (const { metadata, spec } of [...applications, ...examples]) {
        const name = textAt(metadata, "name") ?? "";
        if (!isObjectName(name))
          yield { object, message: `makes an Application named "${name}", which Kubernetes refuses` };
        const namespace = textAt(spec, "destination", "namespace") ?? "";
        if (namespace !== "" && !isLabel(namespace))
          yield {
            object,
            message: `deploys to a namespace "${namespace}" (${namespace.length} characters), which Kubernetes refuses`,
          };
      }
    }
  },
};

function isLabel(text: string): boolean {
  return text.length <= 63 && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(text);
}

function isObjectName(text: string): boolean {
  return text.length <= 253 && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/.test(text);
}

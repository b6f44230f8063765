import type { BuiltInPolicy } from "../built-in-policy.ts";
import { objectAt } from "../fields.ts";
import { fits, selectorText } from "../label-selector.ts";
import { podsIn } from "../pods.ts";

const kinds = ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Rollout"];

export const selectorsMatchTheirTemplates: BuiltInPolicy = {
  id: "selectors-match-their-templates",
  severity: "deny",
  looksAt: "service",
  why: "Kubernetes refuses a workload whose selector does not fit the labels of its own pod template.",
  fix: "Give the template the labels of the selector; the selector itself cannot be changed later.",
  *check(rendered) {
    for (const { object, labels } of podsIn(rendered)) {
      const { kind } = object.manifest;
      const selector = objectAt(object.manifest, "spec", "selector");
      if (!kinds.includes(kind) || fits(selector, labels)) continue;
      const message = `"${selectorText(selector)}" does not fit the pod template's labels`;
      yield { object, field: "spec.selector", message };
    }
  },
};

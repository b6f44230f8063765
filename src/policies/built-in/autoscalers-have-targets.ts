import type { BuiltInPolicy } from "../built-in-policy.ts";
import { namespacesIn } from "../namespaces.ts";
import { scaleTargetOf } from "../scales.ts";

/** Targets of other kinds may be made by operators. */
const kinds = ["Deployment", "StatefulSet", "Rollout"];

export const autoscalersHaveTargets: BuiltInPolicy = {
  id: "autoscalers-have-targets",
  severity: "deny",
  looksAt: "service",
  why: "An autoscaler whose target does not exist scales nothing, and nobody hears of it.",
  fix: "Name a workload of the same namespace, with its kind.",
  *check(rendered) {
    for (const { objects, named, namesOf, mayHoldMore } of namespacesIn(rendered)) {
      if (mayHoldMore) continue;
      for (const object of objects) {
        const target = scaleTargetOf(object);
        if (!target || !kinds.includes(target.kind) || named(target.kind, target.name)) continue;
        const message = `there is no ${target.kind} "${target.name}" here`;
        yield { object, field: "spec.scaleTargetRef", message, choices: namesOf(target.kind) };
      }
    }
  },
};

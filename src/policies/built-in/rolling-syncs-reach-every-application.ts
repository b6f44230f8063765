import { isObject, type JsonObject } from "../../manifest/manifest.ts";
import type { RenderedObject, Violation } from "../../model/policy.ts";
import {
  type RollingStep,
  rollingSteps,
  stepOf,
  updatedAtOnce,
} from "../../simulation/application-set/rolling-sync.ts";
import { argocdView } from "../argocd/argocd-view.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";
import { objectAt, textAt } from "../fields.ts";

export const rollingSyncsReachEveryApplication: BuiltInPolicy = {
  id: "rolling-syncs-reach-every-application",
  severity: "deny",
  looksAt: "argocd",
  why: "RollingSync switches auto-sync off, and syncs step by step itself: an Application in no step is never synced again, and a step that updates none stops all that come after it.",
  fix: "Let the last step select what is left, by no expressions at all; give maxUpdate as a count or a percentage above 0; leave self-heal out.",
  *check(rendered) {
    for (const { object, applications, examples = [] } of argocdView(rendered).sets) {
      yield* strategyProblems(object);
      const steps = rollingSteps(object.manifest);
      if (!steps) continue;
      yield* stepProblems(object, steps);
      for (const { metadata } of [...applications, ...examples]) {
        if (steps.length === 0 || stepOf(steps, labelsOf(metadata)) !== undefined) continue;
        const message = `its Application ${textAt(metadata, "name")} is in no step, so it is never synced`;
        yield { object, field: "spec.strategy.rollingSync.steps", message };
      }
    }
  },
};

function* strategyProblems(object: RenderedObject): Iterable<Violation> {
  const { type } = objectAt(object.manifest, "spec", "strategy");
  if (type === undefined || type === "" || type === "AllAtOnce" || type === "RollingSync") return;
  const message = `"${String(type)}" is no strategy of Argo CD, which syncs all at once then`;
  yield { object, field: "spec.strategy.type", message };
}

function* stepProblems(object: RenderedObject, steps: readonly RollingStep[]): Iterable<Violation> {
  const field = "spec.strategy.rollingSync.steps";
  if (steps.length === 0) yield { object, field, message: "has no step: nothing is ever synced" };
  for (const [index, step] of steps.entries()) {
    const at = `${field}[${index}]`;
    if (updatedAtOnce(step, 100) <= 0)
      yield { object, field: `${at}.maxUpdate`, message: "updates none, so no later step ever starts" };
    else if (typeof step.maxUpdate === "string" && !/^\d+%$/.test(step.maxUpdate))
      yield {
        object,
        field: `${at}.maxUpdate`,
        message: `"${step.maxUpdate}" cannot be read, and counts as 1`,
      };
    for (const { operator } of step.expressions) {
      if (operator === "In" || operator === "NotIn") continue;
      const message = `operator ${JSON.stringify(operator)} is none: it selects what lacks the label`;
      yield { object, field: `${at}.matchExpressions`, message };
    }
  }
  const automated = objectAt(object.manifest, "spec", "template", "spec", "syncPolicy").automated;
  if (isObject(automated) && automated.selfHeal === true && automated.enabled !== false) {
    const message = "is switched off by RollingSync, and heals nothing";
    yield { object, field: "spec.template.spec.syncPolicy.automated.selfHeal", message };
  }
}

function labelsOf({ labels }: JsonObject): Readonly<Record<string, string>> {
  return (isObject(labels) ? labels : {}) as Readonly<Record<string, string>>;
}

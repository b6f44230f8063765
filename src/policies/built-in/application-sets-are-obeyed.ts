import type { JsonObject } from "../../manifest/manifest.ts";
import type { Rendered, RenderedObject, Violation } from "../../model/policy.ts";
import { rollingSteps } from "../../simulation/application-set/rolling-sync.ts";
import { argocdObjects } from "../argocd/argocd-objects.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";
import { objectAt, textAt } from "../fields.ts";
import { objectsOfKind } from "../of-kind.ts";

export const applicationSetsAreObeyed: BuiltInPolicy = {
  id: "application-sets-are-obeyed",
  severity: "warn",
  looksAt: "argocd",
  why: "What argocd-cmd-params-cm states for all ApplicationSets goes before what a set says of itself, and nothing shows that the set is not heard: Applications that it would keep are deleted, and a rollout in steps is one of all at once.",
  fix: 'Set applicationsetcontroller.enable.policy.override or applicationsetcontroller.enable.progressive.syncs to "true" in argocd-cmd-params-cm, or leave the field out of the set.',
  *check(rendered) {
    const parameters = parametersOf(rendered);
    if (parameters.length === 0) return;
    for (const object of argocdObjects(rendered, "ApplicationSet")) {
      yield* unheardPolicy(object, parameters);
      const isOff = parameters.every(
        (one) => one["applicationsetcontroller.enable.progressive.syncs"] !== "true",
      );
      if (!isOff || rollingSteps(object.manifest) === undefined) continue;
      const message = "progressive syncs are off: Argo CD syncs all Applications at once";
      yield { object, field: "spec.strategy", message };
    }
  },
};

/** Of every Argo CD that is described here: usually one. */
function parametersOf(rendered: Rendered): readonly JsonObject[] {
  return objectsOfKind(rendered, "ConfigMap")
    .filter(({ manifest }) => manifest.metadata.name === "argocd-cmd-params-cm")
    .map(({ manifest }) => objectAt(manifest, "data"));
}

function* unheardPolicy(object: RenderedObject, parameters: readonly JsonObject[]): Iterable<Violation> {
  const stated = textAt(object.manifest, "spec", "syncPolicy", "applicationsSync");
  const policies = parameters.map(policyForAll);
  if (stated === undefined || policies.some((policy) => policy === undefined || policy === stated)) return;
  const message = `"${stated}" is not heard: "${policies[0]}" is for all sets`;
  yield { object, field: "spec.syncPolicy.applicationsSync", message };
}

/** What the controller does whatever a set says; undefined where each decides for itself. */
function policyForAll(parameters: JsonObject): string | undefined {
  const stated = textAt(parameters, "applicationsetcontroller.policy") ?? "";
  const override = textAt(parameters, "applicationsetcontroller.enable.policy.override") ?? "";
  const mayDecide = override === "" ? stated === "" : override === "true";
  return mayDecide ? undefined : stated || "sync";
}

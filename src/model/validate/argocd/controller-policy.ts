import type { ApplicationSet } from "../../application-set/application-set.ts";
import { placeOf } from "../../call-site.ts";
import type { Platform } from "../../platform.ts";
import type { Misfit } from "../../shape.ts";

interface PolicyForAll {
  /** As the user stated it. */
  readonly stated: string;
  readonly updates: boolean;
  readonly deletes: boolean;
}

/** What the controller does with every set's Applications, whatever the set says; undefined where each set decides. */
function policyForAll({ argocd }: Platform): PolicyForAll | undefined {
  const { policy, policyOverride = policy === undefined } = argocd?.parameters?.applicationSets ?? {};
  if (policyOverride) return undefined;
  return {
    stated: policy === undefined ? "policyOverride: false" : `policy: "${policy}"`,
    updates: policy !== "create-only" && policy !== "create-delete",
    deletes: policy !== "create-only" && policy !== "create-update",
  };
}

const fix =
  "state policyOverride: true in argocd.parameters.applicationSets, or leave policy and policyOverride out";

/** A set that says otherwise is not heard: Argo CD gives no sign of it. */
export function unheard({ whenGone = "keep" }: ApplicationSet, platform: Platform): readonly Misfit[] {
  const all = policyForAll(platform);
  if (!all) return [];
  const place = placeOf(platform.argocd?.site);
  const say = (field: string, message: string): Misfit => ({
    code: "policy-above-the-set",
    field,
    message,
    fix,
    ...(place && { also: [place] }),
  });
  const does = `with ${all.stated} for all sets Argo CD`;
  const goes = `whenGone is "${whenGone}", but ${does}`;
  return [
    ...(whenGone === "keep" && all.deletes ? [say("whenGone", `${goes} deletes Applications`)] : []),
    ...(whenGone !== "keep" && !all.deletes ? [say("whenGone", `${goes} deletes no Application`)] : []),
    ...(all.updates ? [] : [say("application", `${does} never changes an Application`)]),
  ];
}

/** The sets that Tiphys makes itself follow Git: they change their Applications, and delete them. */
export function policyMisfits(platform: Platform): readonly Misfit[] {
  const all = policyForAll(platform);
  const { previews = [], environments, infrastructure = [] } = platform;
  // What is no component at all is told elsewhere.
  const isSet = (one: { readonly applications?: "each" | "set" } | undefined) => one?.applications === "set";
  const sets = [
    ...environments.filter(isSet).map(({ name }) => name),
    ...infrastructure.filter(isSet).map(({ name }) => `infrastructure "${name}"`),
    ...(previews.length > 0 ? ["previews"] : []),
  ];
  if (!all || (all.updates && all.deletes) || sets.length === 0) return [];
  const nothing = [...(all.updates ? [] : ["changes"]), ...(all.deletes ? [] : ["deletes"])].join(" or ");
  const field = "parameters.applicationSets.policy";
  const message = `with ${all.stated} for all sets Argo CD never ${nothing} Applications of ${sets.join(", ")}`;
  return [{ code: "policy-above-the-set", field, message, fix }];
}

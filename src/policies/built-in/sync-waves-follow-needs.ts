import type { RenderedObject, Violation } from "../../model/policy.ts";
import { annotationOf } from "../argocd/annotations.ts";
import { argocdView } from "../argocd/argocd-view.ts";
import { givenBy, needsOf } from "../argocd/needs.ts";
import { isBefore, syncMomentOf } from "../argocd/sync-order.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";

export const syncWavesFollowNeeds: BuiltInPolicy = {
  id: "sync-waves-follow-needs",
  severity: "warn",
  looksAt: "service",
  why: "Argo CD waits for each wave to be healthy. What needs an object of a later one never gets there, and the first sync hangs.",
  fix: "Put what is needed into the same wave or an earlier one: within a wave Argo CD orders by kind.",
  *check(rendered) {
    const seen = new Set<readonly RenderedObject[]>();
    for (const { objects } of argocdView(rendered).applications) {
      // Without a wave or a hook nothing can contradict; the Applications of a set may share their objects.
      if (seen.has(objects) || !objects.some(isOrdered)) continue;
      seen.add(objects);
      yield* contradictions(objects);
    }
  },
};

function isOrdered(object: RenderedObject): boolean {
  return annotationOf(object, "sync-wave") !== undefined || annotationOf(object, "hook") !== undefined;
}

function* contradictions(objects: readonly RenderedObject[]): Iterable<Violation> {
  const given = new Map<string, RenderedObject>();
  for (const object of objects) {
    const need = givenBy(object);
    for (const key of [need, `${object.manifest.metadata.namespace ?? ""} ${need}`]) given.set(key, object);
  }
  for (const object of objects) {
    const moment = syncMomentOf(object);
    if (!moment) continue;
    const { namespace = "" } = object.manifest.metadata;
    for (const need of new Set(needsOf(object))) {
      const isWide = need.startsWith("Namespace/") || need.startsWith("definition of ");
      const other = given.get(isWide ? need : `${namespace} ${need}`);
      const later = other && syncMomentOf(other);
      if (!later || !isBefore(moment, later)) continue;
      const { kind, metadata } = other.manifest;
      const message = `is applied ${moment.text}, and needs ${kind} ${metadata.name}, which is applied ${later.text}`;
      yield { object, message };
    }
  }
}

import type { BuiltInPolicy } from "../built-in-policy.ts";
import { objectAt } from "../fields.ts";
import { isEmptySelector, selectorText } from "../label-selector.ts";
import { namespacesIn } from "../namespaces.ts";

/** Kind → the field of its spec that selects pods of its own namespace. */
const selectors: Readonly<Record<string, string>> = {
  NetworkPolicy: "podSelector",
  PodDisruptionBudget: "selector",
  PodMonitor: "selector",
};

export const selectorsFindPods: BuiltInPolicy = {
  id: "selectors-find-pods",
  severity: "warn",
  looksAt: "service",
  why: "A NetworkPolicy, a PodDisruptionBudget or a PodMonitor that selects no pod protects and watches nothing, without a word.",
  fix: "Select labels of a pod template of the same namespace.",
  *check(rendered) {
    for (const { objects, findPods, mayHoldMore } of namespacesIn(rendered)) {
      if (mayHoldMore) continue;
      for (const object of objects) {
        const { kind } = object.manifest;
        const key = Object.hasOwn(selectors, kind) ? selectors[kind] : undefined;
        const spec = objectAt(object.manifest, "spec");
        if (key === undefined || spec.namespaceSelector !== undefined) continue;
        const selector = objectAt(spec, key);
        if (isEmptySelector(selector) || findPods(selector).length > 0) continue;
        const message = `no pod here has the labels ${selectorText(selector)}`;
        yield { object, field: `spec.${key}`, message };
      }
    }
  },
};

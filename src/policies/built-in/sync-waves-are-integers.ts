import { annotationsOf } from "../argocd/annotations.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";

export const syncWavesAreIntegers: BuiltInPolicy = {
  id: "sync-waves-are-integers",
  severity: "deny",
  looksAt: "service",
  why: "Argo CD puts an object whose wave it cannot read into wave 0, and nothing says so.",
  fix: 'Write a whole number in quotes, such as "-1".',
  *check(rendered) {
    for (const { object, field, value } of annotationsOf(rendered, "sync-wave")) {
      if (/^[+-]?\d+$/.test(value)) continue;
      yield {
        object,
        field,
        message: `the sync wave "${value}" is no whole number: the object goes into wave 0`,
      };
    }
  },
};

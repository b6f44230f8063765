import { type AnnotationAt, annotationsOf, wordsOf } from "../argocd/annotations.ts";
import { spellings } from "../argocd/spellings.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";

export const hooksAreKnown: BuiltInPolicy = {
  id: "hooks-are-known",
  severity: "deny",
  looksAt: "service",
  why: "An object with a hook that Argo CD does not know is left out of the sync, and nothing says so.",
  fix: "Write the word as Argo CD spells it, with its capitals.",
  *check(rendered) {
    for (const hook of annotationsOf(rendered, "hook")) {
      const consequence = wordsOf(hook.value).some((word) => hooks.includes(word))
        ? "it is ignored"
        : "the object is left out of the sync";
      yield* strayWords(hook, "hook", hooks, consequence);
    }
    for (const policy of annotationsOf(rendered, "hook-delete-policy")) {
      yield* strayWords(policy, "hook delete policy", deletePolicies, "it is ignored");
    }
  },
};

const hooks = ["PreSync", "Sync", "PostSync", "SyncFail", "PreDelete", "PostDelete", "Skip"];
const deletePolicies = ["HookSucceeded", "HookFailed", "BeforeHookCreation"];

function* strayWords(
  { object, field, value }: AnnotationAt,
  what: string,
  known: readonly string[],
  consequence: string,
) {
  for (const word of wordsOf(value)) {
    if (known.includes(word)) continue;
    const message = `there is no ${what} "${word}": ${consequence}`;
    yield { object, field, message, choices: spellings(word, known) };
  }
}

import type { BuiltInPolicy } from "../built-in-policy.ts";
import { namespacesIn } from "../namespaces.ts";
import { accountOf, tokenOf } from "../service-accounts.ts";

export const accountsAreThePodsOwn: BuiltInPolicy = {
  id: "accounts-are-the-pods-own",
  severity: "warn",
  looksAt: "service",
  why: 'Every pod of a namespace may use the account "default": a right that one of them needs becomes a right of all.',
  fix: "Give the pods a ServiceAccount of their own, or no token: automountServiceAccountToken: false.",
  *check(rendered) {
    for (const namespace of namespacesIn(rendered)) {
      for (const pod of namespace.pods) {
        if (accountOf(pod) !== "default" || tokenOf(pod, namespace) === false) continue;
        const message = 'the pods get a token of the account "default"';
        yield { object: pod.object, field: `${pod.field}.serviceAccountName`, message };
      }
    }
  },
};

import type { Rendered } from "../../model/policy.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";
import { objectsAt } from "../fields.ts";
import { namespacesIn } from "../namespaces.ts";
import { accountOf, tokenOf } from "../service-accounts.ts";

export const tokensAreAskedFor: BuiltInPolicy = {
  id: "tokens-are-asked-for",
  severity: "warn",
  looksAt: "service",
  why: "Few pods talk to Kubernetes. The token that all the others get by default serves only whoever breaks in.",
  fix: "State automountServiceAccountToken: false, or true where the pods talk to Kubernetes.",
  *check(rendered) {
    const bound = boundAccounts(rendered);
    for (const namespace of namespacesIn(rendered)) {
      for (const pod of namespace.pods) {
        const account = accountOf(pod);
        // The account "default" has a policy of its own, and what nobody rendered may say no by itself.
        const isOurs = account !== "default" && namespace.named("ServiceAccount", account);
        if (!isOurs || bound.has(account) || tokenOf(pod, namespace) !== undefined) continue;
        const message = `the pods get a token of the account "${account}", to which nothing here gives a right`;
        yield { object: pod.object, field: `${pod.field}.automountServiceAccountToken`, message };
      }
    }
  },
};

/** Names of the accounts that were given a right: somebody means to use them. */
function boundAccounts({ objects }: Rendered): ReadonlySet<unknown> {
  const bindings = objects.filter(({ manifest }) => /^(?:Cluster)?RoleBinding$/.test(manifest.kind));
  return new Set(bindings.flatMap(({ manifest }) => objectsAt(manifest, "subjects").map(({ name }) => name)));
}

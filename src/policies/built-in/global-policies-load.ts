import type { Violation } from "../../model/policy.ts";
import { type PolicyText, parsePolicyCsv } from "../../simulation/rbac/policy-csv.ts";
import { trimSpace } from "../../simulation/text/white-space.ts";
import { type RbacView, rbacViews } from "../argocd/rbac-view.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";
import { memberOf } from "../fields.ts";

export const globalPoliciesLoad: BuiltInPolicy = {
  id: "global-policies-load",
  severity: "deny",
  looksAt: "argocd",
  why: "One line of argocd-rbac-cm that does not parse, and nobody may do anything any more: Argo CD denies every request until it is repaired.",
  fix: "Write `p, ROLE, RESOURCE, ACTION, OBJECT, allow` or `g, GROUP, ROLE`; a comment has a line of its own.",
  *check(rendered) {
    for (const view of rbacViews(rendered)) yield* faultsOf(view);
  },
};

function* faultsOf({ object, problem, texts }: RbacView): Iterable<Violation> {
  if (problem) yield { object, field: "data.scopes", message: problem };
  for (const text of texts) {
    const field = memberOf("data", text.name);
    for (const message of badLines(text)) yield { object, field, message };
  }
}

/** Line by line: the loader itself stops at the first. */
function* badLines({ text }: PolicyText): Iterable<string> {
  for (const [index, raw] of text.split("\n").entries()) {
    const line = trimSpace(raw);
    const read = parsePolicyCsv([{ name: "", text: line }]);
    if (typeof read === "string")
      yield `line ${index + 1} "${line}": ${read.slice(` line 1: ${line}: `.length)}`;
  }
}

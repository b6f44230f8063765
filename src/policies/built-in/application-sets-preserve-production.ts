import type { Policy } from "../../model/policy.ts";
import { argocdView } from "../argocd/argocd-view.ts";
import { objectAt } from "../fields.ts";

export const applicationSetsPreserveProduction: Policy = {
  id: "application-sets-preserve-production",
  severity: "warn",
  why: "Who deletes the ApplicationSet, or a line of its list, deletes the Applications and with them everything that they run.",
  fix: "Set syncPolicy.preserveResourcesOnDeletion: true (in Tiphys: cascade: false), and delete on purpose.",
  *check(rendered) {
    const { sets, applications } = argocdView(rendered);
    const production = new Map<unknown, string>();
    for (const { isGenerated, isProduction, object, name } of applications) {
      if (isGenerated && isProduction) production.set(object.manifest, name);
    }
    for (const { object } of sets) {
      const example = production.get(object.manifest);
      const { preserveResourcesOnDeletion } = objectAt(object.manifest, "spec", "syncPolicy");
      if (example === undefined || preserveResourcesOnDeletion === true) continue;
      const message = `deleting the set deletes what production runs, ${example} for one`;
      yield { object, field: "spec.syncPolicy.preserveResourcesOnDeletion", message };
    }
  },
};

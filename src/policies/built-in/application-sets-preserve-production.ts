import type { Manifest } from "../../manifest/manifest.ts";
import { argocdView } from "../argocd/argocd-view.ts";
import type { DeployedApplication } from "../argocd/deployed-applications.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";
import { objectAt } from "../fields.ts";

export const applicationSetsPreserveProduction: BuiltInPolicy = {
  id: "application-sets-preserve-production",
  severity: "warn",
  looksAt: "argocd",
  why: "Who deletes the ApplicationSet, or a line of its list, deletes the Applications and with them everything that they run.",
  fix: "Set syncPolicy.preserveResourcesOnDeletion: true (in Tiphys: cascade: false), and delete on purpose.",
  *check(rendered) {
    const { sets, applications } = argocdView(rendered);
    const production = new Map<Manifest, DeployedApplication>();
    for (const application of applications) {
      if (application.isGenerated && application.isProduction) {
        production.set(application.object.manifest, application);
      }
    }
    for (const { object } of sets) {
      const example = production.get(object.manifest);
      const { preserveResourcesOnDeletion } = objectAt(object.manifest, "spec", "syncPolicy");
      if (!example || preserveResourcesOnDeletion === true) continue;
      const { environment = object.environment } = example.object;
      yield {
        object: { ...object, ...(environment && { environment }) },
        field: "spec.syncPolicy.preserveResourcesOnDeletion",
        message: `deleting the set deletes what production runs, ${example.name} for one`,
      };
    }
  },
};

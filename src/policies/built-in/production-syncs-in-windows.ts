import { isObject } from "../../manifest/manifest.ts";
import { windowMatches } from "../../simulation/sync-windows/window-matches.ts";
import { argocdView } from "../argocd/argocd-view.ts";
import { about, type DeployedApplication, fieldOf } from "../argocd/deployed-applications.ts";
import { windowTargetOf } from "../argocd/sync-windows.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";
import { objectAt } from "../fields.ts";

export const productionSyncsInWindows: BuiltInPolicy = {
  id: "production-syncs-in-windows",
  severity: "warn",
  looksAt: "service",
  why: "What syncs by itself and has no window rolls out whenever somebody merges, at night and in a freeze too.",
  fix: "Give the environment sync windows, let people sync it, or waive this for what has to roll out at any time.",
  *check(rendered) {
    const { applications, projects } = argocdView(rendered);
    for (const application of applications) {
      // What no environment owns serves all of them: no window of one fits it.
      if (!application.isProduction || !application.object.environment || !isAutomated(application)) continue;
      // Namespaces have to be there before what waits for the window, or nothing gets past them.
      if (application.objects.some(({ manifest }) => manifest.kind === "Namespace")) continue;
      const project = projects.get(application.project);
      if (!project) continue;
      const target = windowTargetOf(application);
      const windows = project.effective.spec?.syncWindows ?? [];
      if (windows.some((window) => window && windowMatches(window, target))) continue;
      yield {
        object: application.object,
        field: fieldOf(application, "spec.syncPolicy.automated"),
        message: about(
          application,
          `syncs by itself, and no sync window of project ${project.name} applies to it`,
        ),
      };
    }
  },
};

function isAutomated({ spec }: DeployedApplication): boolean {
  const { automated } = objectAt(spec, "syncPolicy");
  return isObject(automated) && automated.enabled !== false;
}

import { isNear } from "../../manifest/schema/closest.ts";
import { annotated, annotationField, argocdName } from "../argocd/annotations.ts";
import { spellings } from "../argocd/spellings.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";

export const argocdAnnotationsAreKnown: BuiltInPolicy = {
  id: "argocd-annotations-are-known",
  severity: "deny",
  looksAt: "service",
  why: "Argo CD ignores an annotation whose name is misspelt, and with it what the annotation was to prevent.",
  fix: "Write the name as Argo CD spells it.",
  *check(rendered) {
    for (const object of annotated(rendered)) {
      for (const key of Object.keys(object.manifest.metadata.annotations ?? {})) {
        const name = argocdName(key);
        if (name === undefined || known.has(name)) continue;
        // What resembles none may be of a newer Argo CD, or of somebody's plugin.
        const [nearest = ""] = spellings(name, known);
        if (!isNear(name, nearest)) continue;
        yield {
          object,
          field: annotationField(key),
          message: `Argo CD does not read "${key}"`,
          choices: [`argocd.argoproj.io/${nearest}`],
        };
      }
    }
  },
};

const known: ReadonlySet<string> = new Set(
  (
    "sync-wave sync-options hook hook-delete-policy compare-options ignore-healthcheck ignore-resource-updates " +
    "ignore-restart-policy ignore-default-links tracking-id installation-id instance refresh hydrate skip-reconcile " +
    "manifest-generate-paths managed-by managed-by-url client-side-apply-migration-manager deletion-approved " +
    "application-set-refresh kubernetes-version secret-type"
  ).split(" "),
);

import type { JsonObject } from "../../manifest/manifest.ts";
import { argocdView } from "../argocd/argocd-view.ts";
import { about, fieldOf } from "../argocd/deployed-applications.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";
import { objectAt, objectsAt, textAt } from "../fields.ts";

export const productionFollowsAStatedRevision: BuiltInPolicy = {
  id: "production-follows-a-stated-revision",
  severity: "warn",
  looksAt: "service",
  why: "Without a revision production follows whatever branch the repository calls its default, and that can be changed outside Git.",
  fix: "State targetRevision: the branch that is reviewed, a tag, a commit, or the version of a chart.",
  *check(rendered) {
    for (const application of argocdView(rendered).applications) {
      if (!application.isProduction) continue;
      for (const { field, source } of sourcesOf(application.spec)) {
        const revision = textAt(source, "targetRevision") ?? "";
        const floats = ["", "HEAD"].includes(revision) || (source.chart !== undefined && revision === "*");
        if (!floats) continue;
        const said = revision === "" ? "there is none" : `it is "${revision}"`;
        const message = about(
          application,
          `${said}: ${textAt(source, "repoURL") ?? "the source"} decides what runs`,
        );
        yield {
          object: application.object,
          field: fieldOf(application, `spec.${field}.targetRevision`),
          message,
        };
      }
    }
  },
};

/** Those that count: of hydrator, list and single source the first that is there. */
function sourcesOf(spec: JsonObject): readonly { readonly field: string; readonly source: JsonObject }[] {
  if (spec.sourceHydrator) {
    return [{ field: "sourceHydrator.drySource", source: objectAt(spec, "sourceHydrator", "drySource") }];
  }
  const sources = objectsAt(spec, "sources");
  if (sources.length > 0) return sources.map((source, index) => ({ field: `sources[${index}]`, source }));
  return [{ field: "source", source: objectAt(spec, "source") }];
}

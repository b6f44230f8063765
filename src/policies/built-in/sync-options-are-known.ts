import { annotationsOf, wordsOf } from "../argocd/annotations.ts";
import { applicationSpecs } from "../argocd/application-specs.ts";
import { spellings } from "../argocd/spellings.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";
import { textsAt } from "../fields.ts";

export const syncOptionsAreKnown: BuiltInPolicy = {
  id: "sync-options-are-known",
  severity: "deny",
  looksAt: "service",
  why: "Argo CD compares sync options letter by letter and ignores what it does not know: `CreateNamespace=True` makes no namespace.",
  fix: "Write the option as Argo CD spells it, with true or false in lower case.",
  *check(rendered) {
    for (const { object, field, spec } of applicationSpecs(rendered)) {
      for (const [index, option] of textsAt(spec, "syncPolicy", "syncOptions").entries()) {
        // What a template makes of it is seen once it is made.
        if (ofApplications.has(option) || option.includes("{{")) continue;
        yield {
          object,
          field: `${field}.syncPolicy.syncOptions[${index}]`,
          message: `Applications have no sync option "${option}"`,
          choices: spellings(option, ofApplications),
        };
      }
    }
    for (const { object, field, value } of annotationsOf(rendered, "sync-options")) {
      for (const option of wordsOf(value)) {
        if (ofObjects.has(option)) continue;
        const message = `objects have no sync option "${option}"`;
        yield { object, field, message, choices: spellings(option, ofObjects) };
      }
    }
  },
};

/** A default that is stated does nothing, and is no mistake. */
function switches(names: string): readonly string[] {
  return names.split(" ").flatMap((name) => [`${name}=true`, `${name}=false`]);
}

const ofBoth = [
  ...switches("Prune Delete Validate PruneLast Replace ServerSideApply"),
  "Prune=confirm",
  "Delete=confirm",
];

const ofApplications: ReadonlySet<string> = new Set([
  ...ofBoth,
  ...switches("CreateNamespace ApplyOutOfSyncOnly RespectIgnoreDifferences FailOnSharedResource"),
  ...switches("SkipDryRunOnMissingResource ClientSideApplyMigration"),
  ...["foreground", "background", "orphan"].map((word) => `PrunePropagationPolicy=${word}`),
]);

const ofObjects: ReadonlySet<string> = new Set([
  ...ofBoth,
  ...switches("Force SkipDryRunOnMissingResource"),
  "ApplyOutOfSyncOnly=false",
]);

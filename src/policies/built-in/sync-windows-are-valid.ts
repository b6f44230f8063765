import type { Violation } from "../../model/policy.ts";
import { findTimeZone } from "../../model/time/time-zone.ts";
import { validateAppProject } from "../../simulation/project/validate-app-project.ts";
import { argocdView } from "../argocd/argocd-view.ts";
import type { ProjectView } from "../argocd/project-views.ts";
import { spellings } from "../argocd/spellings.ts";
import { type ProjectWindow, windowsOf } from "../argocd/sync-windows.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";

export const syncWindowsAreValid: BuiltInPolicy = {
  id: "sync-windows-are-valid",
  severity: "deny",
  looksAt: "argocd",
  why: "Argo CD reads an unknown time zone as UTC without a word, and a schedule or duration that it cannot parse blocks every sync.",
  fix: "Write five cron fields, a Go duration such as 8h or 1h30m, an IANA time zone, and what the window applies to.",
  *check(rendered) {
    for (const project of argocdView(rendered).projects.values()) {
      const windows = windowsOf(project);
      const broken = windows.flatMap((one) => [...faultsOf(one)]);
      yield* broken;
      if (broken.length === 0) yield* duplicatesIn(project);
    }
  },
};

/** One window at a time: the API server would only tell the first. */
function* faultsOf({ project, window, field, clock }: ProjectWindow): Iterable<Violation> {
  const { object, name } = project;
  const alone = { metadata: { name }, spec: { syncWindows: [window] } };
  const { valid, because } = validateAppProject({ project: alone });
  if (!valid) {
    const consequence = clock ? "" : ", and every sync it applies to is blocked";
    yield { object, field, message: `${because.replace("syncWindows[0] ", "")}${consequence}` };
  }
  const { timeZone = "" } = window;
  if (findTimeZone(timeZone)) return;
  const choices = spellings(timeZone, Intl.supportedValuesOf("timeZone"));
  yield {
    object,
    field: `${field}.timeZone`,
    message: `time zone "${timeZone}" is unknown and read as UTC`,
    choices,
  };
}

function* duplicatesIn({ name, object, project }: ProjectView): Iterable<Violation> {
  const windows = { metadata: { name }, spec: { syncWindows: project.spec?.syncWindows } };
  const { valid, because } = validateAppProject({ project: windows });
  if (!valid) yield { object, field: "spec.syncWindows", message: because };
}

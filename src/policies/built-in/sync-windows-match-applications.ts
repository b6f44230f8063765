import type { Violation } from "../../model/policy.ts";
import type { WindowTarget } from "../../simulation/sync-windows/sync-window.ts";
import { windowMatches } from "../../simulation/sync-windows/window-matches.ts";
import { argocdView } from "../argocd/argocd-view.ts";
import { spellings } from "../argocd/spellings.ts";
import { type ProjectWindow, windowsOf, windowTargetOf } from "../argocd/sync-windows.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";

export const syncWindowsMatchApplications: BuiltInPolicy = {
  id: "sync-windows-match-applications",
  severity: "warn",
  looksAt: "argocd",
  why: "A window looks at the texts of an Application as they are written: one that matches none keeps nothing back.",
  fix: 'List Applications by their whole name or by a glob such as "*"; a cluster as the Application writes it, by name or by server.',
  *check(rendered) {
    for (const project of argocdView(rendered).projects.values()) {
      if (project.mayHaveMore || project.applications.length === 0) continue;
      const windows = windowsOf(project);
      if (windows.length === 0) continue;
      const targets = project.applications.map(windowTargetOf);
      const names = new Set(targets.map(({ name }) => name));
      for (const window of windows) yield* matchesNothing(window, targets, names);
    }
  },
};

function* matchesNothing(
  { project: { object, name: project }, window, field, title }: ProjectWindow,
  targets: readonly WindowTarget[],
  names: ReadonlySet<string>,
): Iterable<Violation> {
  let hasStray = false;
  for (const [index, name] of (window.applications ?? []).entries()) {
    if (/[*?[\]{}\\]/.test(name) || names.has(name)) continue;
    hasStray = true;
    yield {
      object,
      field: `${field}.applications[${index}]`,
      message: `project ${project} has no Application "${name}"`,
      choices: spellings(name, names),
    };
  }
  if (hasStray || targets.some((target) => windowMatches(window, target))) return;
  yield { object, field, message: `${title} applies to no Application of project ${project}` };
}

import type { Rendered } from "../../model/policy.ts";
import { nameWindow, type SyncWindow, type WindowTarget } from "../../simulation/sync-windows/sync-window.ts";
import { readWindowClock, type WindowClock } from "../../simulation/sync-windows/window-clock.ts";
import { destinationOf } from "./application-spec.ts";
import { argocdView } from "./argocd-view.ts";
import type { DeployedApplication } from "./deployed-applications.ts";
import type { ProjectView } from "./project-views.ts";

/** One entry of a project's `spec.syncWindows`. */
export interface ProjectWindow {
  readonly project: ProjectView;
  readonly window: SyncWindow;
  readonly field: string;
  /** How messages name it. */
  readonly title: string;
  /** Absent where Argo CD cannot parse it. */
  readonly clock?: WindowClock;
}

export function projectWindows(rendered: Rendered): readonly ProjectWindow[] {
  return [...argocdView(rendered).projects.values()].flatMap(windowsOf);
}

export function windowsOf(project: ProjectView): readonly ProjectWindow[] {
  const windows = project.project.spec?.syncWindows ?? [];
  return windows.flatMap((window, index) => {
    if (!window) return [];
    const clock = readWindowClock(window, index);
    const field = `spec.syncWindows[${index}]`;
    const title = nameWindow(window, index);
    return [{ project, window, field, title, ...(typeof clock !== "string" && { clock }) }];
  });
}

/** What windows look at: the destination as it is written. */
export function windowTargetOf({ name, spec }: DeployedApplication): WindowTarget {
  return { name, destination: destinationOf(spec) };
}

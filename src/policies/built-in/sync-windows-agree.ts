import type { OpenInterval } from "../../simulation/sync-windows/open-intervals.ts";
import { windowMatches } from "../../simulation/sync-windows/window-matches.ts";
import { argocdView } from "../argocd/argocd-view.ts";
import type { ProjectView } from "../argocd/project-views.ts";
import { type ProjectWindow, windowsOf, windowTargetOf } from "../argocd/sync-windows.ts";
import { isAlwaysOpen, openingsInAYear } from "../argocd/window-times.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";

export const syncWindowsAgree: BuiltInPolicy = {
  id: "sync-windows-agree",
  severity: "warn",
  looksAt: "argocd",
  why: "A deny window outweighs every allow window: what is allowed only while it is denied never syncs by itself.",
  fix: "Move or shorten one of the two windows, or delete the one that is not meant.",
  *check(rendered) {
    const openingsOf = openings();
    for (const project of argocdView(rendered).projects.values()) {
      // What never opens or never closes is told elsewhere.
      const windows = windowsOf(project).filter(
        ({ clock }) => clock && clock.duration > 0n && !isAlwaysOpen(clock),
      );
      const denies = windows.filter(({ window }) => window.kind === "deny");
      if (denies.length === 0) continue;
      for (const allow of windows.filter(({ window }) => window.kind === "allow")) {
        const deny = denies.find(
          (one) => concernsAllOf(one, allow, project) && isInside(openingsOf(allow), openingsOf(one)),
        );
        if (!deny) continue;
        const message = `${allow.title} is never open without ${deny.title}: it allows nothing`;
        yield { object: project.object, field: allow.field, message };
      }
    }
  },
};

/** Whether every Application that the one window applies to has the other one as well. */
function concernsAllOf(deny: ProjectWindow, allow: ProjectWindow, project: ProjectView): boolean {
  if (deny.window.applications?.includes("*") && !deny.window.andOperator) return true;
  if (project.mayHaveMore) return false;
  const targets = project.applications.map(windowTargetOf).filter((one) => windowMatches(allow.window, one));
  return targets.length > 0 && targets.every((one) => windowMatches(deny.window, one));
}

type Openings = readonly OpenInterval[];

/** Projects often share their windows, and a year of one takes a while. */
function openings(): (window: ProjectWindow) => Openings {
  const known = new Map<string, Openings>();
  return ({ title, clock }) => {
    const found = known.get(title) ?? (clock ? openingsInAYear(clock) : []);
    known.set(title, found);
    return found;
  };
}

function isInside(allowed: Openings, denied: Openings): boolean {
  let at = 0;
  const isDenied = ({ from, until }: OpenInterval) => {
    while ((denied[at]?.until ?? Number.POSITIVE_INFINITY) < until) at++;
    return (denied[at]?.from ?? Number.POSITIVE_INFINITY) <= from;
  };
  return allowed.length > 0 && allowed.every(isDenied);
}

import type { WindowClock } from "../../simulation/sync-windows/window-clock.ts";
import { projectWindows } from "../argocd/sync-windows.ts";
import { isAlwaysOpen, someMonday } from "../argocd/window-times.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";

export const syncWindowsOpenAndClose: BuiltInPolicy = {
  id: "sync-windows-open-and-close",
  severity: "warn",
  looksAt: "argocd",
  why: "An allow window that never opens blocks every sync, a deny window that never closes does too, and the other two say nothing.",
  fix: "Correct schedule or duration: the window opens at each time of the schedule, and stays open for the duration.",
  *check(rendered) {
    for (const { project, field, title, window, clock } of projectWindows(rendered)) {
      const fault = clock && faultOf(clock);
      if (!fault) continue;
      const effect = effects[`${window.kind === "deny" ? "deny" : "allow"} ${fault.state}`];
      yield {
        object: project.object,
        field,
        message: `${title} is ${fault.state} open: ${fault.why}; ${effect}`,
      };
    }
  },
};

type State = "always" | "never";

const effects: Readonly<Record<`${"allow" | "deny"} ${State}`, string>> = {
  "allow always": "it restricts nothing",
  "allow never": "what it applies to never syncs by itself",
  "deny always": "what it applies to never syncs by itself",
  "deny never": "it keeps nothing back",
};

function faultOf(clock: WindowClock): { readonly state: State; readonly why: string } | undefined {
  const { window, schedule, duration } = clock;
  if (duration <= 0n) return { state: "never", why: `it lasts ${window.duration}` };
  if (schedule.next(someMonday) === undefined) {
    return {
      state: "always",
      why: `no day fits "${window.schedule}", which Argo CD takes for an open window`,
    };
  }
  if (!isAlwaysOpen(clock)) return undefined;
  return { state: "always", why: `it starts again by the end of the ${window.duration}` };
}

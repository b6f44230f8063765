import type { Finding } from "../../../errors.ts";
import type { ArgoCdNotifications, BuiltInTrigger } from "../../argocd/notifications.ts";
import type { Environment } from "../../environment.ts";
import type { Platform } from "../../platform.ts";
import type { Misfit } from "../../shape.ts";
import { findingsAt } from "../place.ts";

const outOfSync: BuiltInTrigger = "on-out-of-sync";

/** Subscriptions to what waits for somebody, where nothing does, or where nobody may. */
export function untimely({ subscribe, triggers = {} }: ArgoCdNotifications, platform: Platform): Finding[] {
  if (Object.hasOwn(triggers, outOfSync)) return [];
  const misfits = platform.environments.flatMap((environment) =>
    Object.entries(subscribe[environment.name] ?? {})
      .filter(([, wanted = []]) => (wanted as readonly string[]).includes(outOfSync))
      .flatMap(([service]) =>
        untimelyIn(environment, `notifications.subscribe.${environment.name}.${service}`),
      ),
  );
  return findingsAt(platform.argocd?.site, "argocd", misfits);
}

function untimelyIn({ name, sync, syncWindows = [] }: Environment, field: string): readonly Misfit[] {
  const alert = "the alert ArgoCdApplicationOutOfSync";
  if (sync.mode === "automated") {
    const message = `${field} has ${outOfSync}, and ${name} syncs by itself: nothing waits for somebody`;
    const fix = `leave it out: ${alert} knows what a sync should have brought by now (monitoring.alerts)`;
    return [{ code: "trigger-never-fires", severity: "warning", field, message, fix }];
  }
  if (syncWindows.every(({ manualSync }) => manualSync)) return [];
  const message = `${field} has ${outOfSync}, which tells of a release at once, and windows of ${name} keep people from syncing it`;
  const fix = `leave it out: ${alert} waits for the window (monitoring.alerts)`;
  return [{ code: "told-before-the-window", severity: "warning", field, message, fix }];
}

import type { JsonObject } from "../manifest/manifest.ts";
import type { Environment } from "../model/environment.ts";
import type { SyncWindow } from "../model/sync.ts";

export function syncWindowsOf({ name, syncWindows = [] }: Environment): readonly JsonObject[] {
  return syncWindowsFor(syncWindows, (service) => `${service}-${name}`);
}

/** Windows of a project; `applicationOf` makes of what a window names the name of an Application. */
export function syncWindowsFor(
  windows: readonly SyncWindow[],
  applicationOf: (name: string) => string,
): readonly JsonObject[] {
  return windows.map(({ services, timeZone = "UTC", ...window }) => ({
    ...window,
    timeZone,
    applications: services?.map(applicationOf) ?? ["*"],
  }));
}

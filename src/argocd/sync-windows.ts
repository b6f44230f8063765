import type { JsonObject } from "../manifest/manifest.ts";
import type { Environment } from "../model/environment.ts";
import type { SyncWindow } from "../model/sync.ts";

export function syncWindowsOf({ name, syncWindows = [] }: Environment): readonly JsonObject[] {
  return syncWindows.map(({ services, ...window }) =>
    windowFields(window, services ? services.map((service) => `${service}-${name}`) : ["*"]),
  );
}

export function windowFields(
  { timeZone = "UTC", ...window }: Omit<SyncWindow, "services">,
  applications: readonly string[],
): JsonObject {
  return { ...window, timeZone, applications };
}

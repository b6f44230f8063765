import type { JsonObject } from "../manifest/manifest.ts";
import type { Environment } from "../model/environment.ts";

export function syncWindowsOf({ name, syncWindows = [] }: Environment): readonly JsonObject[] {
  return syncWindows.map(({ services, timeZone = "UTC", ...window }) => ({
    ...window,
    timeZone,
    applications: services ? services.map((service) => `${service}-${name}`) : ["*"],
  }));
}

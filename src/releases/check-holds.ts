import type { Finding } from "../errors.ts";
import type { Environment } from "../model/environment.ts";
import { everyService, isExpired } from "./hold.ts";
import { namesIn, placedIn, type ReleaseSituation } from "./situation.ts";

/** Holds that are over, and holds of what is not there. */
export function checkHolds({ files, now }: ReleaseSituation, environment: Environment): readonly Finding[] {
  const file = files.holds.get(environment.name);
  const placed = placedIn(environment);
  const known = new Set([...placed.keys()].flatMap((service) => namesIn(environment, service)));
  return [...(file?.entries ?? [])].flatMap(([service, hold]): readonly Finding[] => {
    const where = file?.places.get(service) ?? { file: file?.file ?? "" };
    const fix = `tiphys unhold ${service === everyService ? "--all" : service} --environment ${environment.name}`;
    if (service !== everyService && !known.has(service)) {
      const message = `"${service}" is held in ${environment.name}, which does not run it`;
      return [{ code: "unknown-service", message, where, choices: [everyService, ...placed.keys()], fix }];
    }
    if (!isExpired(hold, now)) return [];
    const message = `the hold of ${service} in ${environment.name} ended on ${hold.until} (${hold.owner}: ${hold.reason})`;
    return [{ code: "expired-hold", severity: "warning", message, where, fix }];
  });
}

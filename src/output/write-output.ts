import { applyPlan } from "./apply-plan.ts";
import { type Processes, withOutputLock } from "./output-lock.ts";
import type { OutputPlace } from "./output-place.ts";
import type { OutputPlan } from "./output-plan.ts";
import type { OutputRequest } from "./output-request.ts";
import { planOutput } from "./plan-output.ts";
import { readDisk } from "./read-disk.ts";

/** Plans and applies as the only writer. A plan that comes back with findings was not applied at all. */
export function writeOutput(place: OutputPlace, request: OutputRequest, processes: Processes): OutputPlan {
  return withOutputLock(place, processes, () => {
    const plan = planOutput(request, readDisk(place, request));
    if (plan.findings.length === 0) applyPlan(place, plan);
    return plan;
  });
}

import { applyPlan } from "./apply-plan.ts";
import { type Processes, withOutputLock } from "./output-lock.ts";
import type { OutputPlace } from "./output-place.ts";
import type { OutputPlan } from "./output-plan.ts";
import type { OutputRequest } from "./output-request.ts";
import { planOutput } from "./plan-output.ts";
import { readDisk } from "./read-disk.ts";

/** What shall be written where. */
export interface Output {
  readonly place: OutputPlace;
  readonly request: OutputRequest;
}

/** Plans and applies as the only writer. A plan that comes back with findings was not applied at all. */
export function writeOutput(place: OutputPlace, request: OutputRequest, processes: Processes): OutputPlan {
  return writeOutputs([{ place, request }], processes)[0] as OutputPlan;
}

/** The same for several places: a finding in one of them, and none is written. */
export function writeOutputs(outputs: readonly Output[], processes: Processes): readonly OutputPlan[] {
  const locked = outputs.reduceRight(
    (action, { place }) =>
      () =>
        withOutputLock(place, processes, action),
    () => applyAll(outputs),
  );
  return locked();
}

/** What is there compared with what shall be; touches nothing. */
export function planOutputs(outputs: readonly Output[]): readonly OutputPlan[] {
  return outputs.map(({ place, request }) => planOutput(request, readDisk(place, request)));
}

function applyAll(outputs: readonly Output[]): readonly OutputPlan[] {
  const plans = planOutputs(outputs);
  if (plans.some(({ findings }) => findings.length > 0)) return plans;
  for (const [index, { place }] of outputs.entries()) applyPlan(place, plans[index] as OutputPlan);
  return plans;
}

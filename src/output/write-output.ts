import { CannotRunError } from "../errors.ts";
import { applyPlan } from "./apply-plan.ts";
import type { FileMark } from "./file-mark.ts";
import { type Processes, withOutputLock } from "./output-lock.ts";
import type { OutputPlace } from "./output-place.ts";
import type { OutputPlan } from "./output-plan.ts";
import type { OutputRequest } from "./output-request.ts";
import { planOutput } from "./plan-output.ts";
import { isFresh, isStillTrue, type ReadAhead } from "./read-ahead.ts";
import { readDisk } from "./read-disk.ts";
import { isSystemError } from "./system-failure.ts";

/** What shall be written where. */
export interface Output {
  readonly place: OutputPlace;
  readonly request: OutputRequest;
  /** What is there, if it was read already. */
  readonly ahead?: ReadAhead | undefined;
  /** To be filled with the files that are written. */
  readonly written?: Map<string, FileMark>;
}

/** dist/ first, then what lies around it; plans come in the same order. */
export type Outputs = readonly [Output, ...Output[]];
export type OutputPlans = readonly [OutputPlan, ...OutputPlan[]];

/** Plans and applies as the only writer. A plan that comes back with findings was not applied at all. */
export function writeOutput(place: OutputPlace, request: OutputRequest, processes: Processes): OutputPlan {
  return writeOutputs([{ place, request }], processes)[0];
}

/** The same for several places: a finding in one of them, and none is written. */
export function writeOutputs(outputs: Outputs, processes: Processes): OutputPlans {
  const locked = outputs.reduceRight(
    (action, { place }) =>
      () =>
        withOutputLock(place, processes, action),
    () => applyAll(outputs),
  );
  return locked();
}

/** What is there compared with what shall be; touches nothing. */
export function planOutputs([first, ...others]: Outputs): OutputPlans {
  return [planOne(first), ...others.map(planOne)];
}

/** What was read ahead is believed as long as it makes a plan that can be carried out. */
function planOne({ place, request, ahead }: Output): OutputPlan {
  const planned = ahead && isFresh(ahead, place) ? planAhead(place, request, ahead) : undefined;
  return planned ?? planOutput(request, readDisk(place, request));
}

function planAhead(place: OutputPlace, request: OutputRequest, ahead: ReadAhead): OutputPlan | undefined {
  try {
    const plan = planOutput(request, readDisk(place, request, ahead));
    return plan.findings.length === 0 && isStillTrue(plan) ? plan : undefined;
  } catch (error) {
    // A file that was there is gone, or a folder now.
    if (error instanceof CannotRunError || isSystemError(error)) return undefined;
    throw error;
  }
}

function applyAll(outputs: Outputs): OutputPlans {
  const plans = planOutputs(outputs);
  if (plans.some(({ findings }) => findings.length > 0)) return plans;
  for (const [index, { place, request, written }] of outputs.entries())
    applyPlan(place, plans[index] as OutputPlan, request.tree, written);
  return plans;
}

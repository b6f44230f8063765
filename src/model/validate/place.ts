import type { Finding } from "../../errors.ts";
import { type CallSite, placeOf } from "../call-site.ts";
import type { Misfit } from "../shape.ts";

/** Gives a misfit its place, and says whose value it is. */
export function findingAt(site: CallSite | undefined, subject: string, misfit: Misfit): Finding {
  const where = placeOf(site);
  return { ...misfit, message: `${subject}: ${misfit.message}`, ...(where && { where }) };
}

export function findingsAt(
  site: CallSite | undefined,
  subject: string,
  misfits: readonly Misfit[],
): Finding[] {
  return misfits.map((misfit) => findingAt(site, subject, misfit));
}

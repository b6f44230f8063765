import type { Finding } from "../../errors.ts";
import { type CallSite, placeOf } from "../call-site.ts";
import type { Placed } from "../service.ts";
import { isRecord, type Misfit } from "../shape.ts";

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

/** Where a field is stated: in the environment's list, or else with the service itself. */
export function siteOfField({ definition, overrides, site }: Placed, field: string): CallSite {
  const [knob = "", entry] = field.split(/[.[\]]+/);
  const said = overrides[knob];
  const isSaid = said !== undefined && (entry === undefined || !isRecord(said) || said[entry] !== undefined);
  return isSaid ? site : definition.site;
}

/** Each misfit at the place of its field. */
export function findingsOf(placed: Placed, subject: string, misfits: readonly Misfit[]): Finding[] {
  return misfits.map((misfit) => findingAt(siteOfField(placed, misfit.field), subject, misfit));
}

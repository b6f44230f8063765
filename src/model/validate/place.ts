import type { Finding } from "../../errors.ts";
import { groupBy } from "../../manifest/group-by.ts";
import { type CallSite, placeOf } from "../call-site.ts";
import type { Listed } from "../environment.ts";
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

/** What is wrong with a service where an environment lists it. */
export interface Fault {
  readonly listed: Listed;
  readonly misfit: Misfit;
}

export function faultsOf({ environment, placed }: Listed, misfits: readonly Misfit[]): readonly Fault[] {
  return misfits.map((misfit) => ({ listed: { environment, placed }, misfit }));
}

/** Each fault at the place of its field: what several environments have from one place is told once, and names them. */
export function findingsIn(faults: readonly Fault[]): Finding[] {
  const sites = groupBy(faults, ({ listed, misfit }) => siteOfField(listed.placed, misfit.field));
  return [...sites].flatMap(([site, there]) =>
    [...groupBy(there, ({ misfit }) => JSON.stringify(misfit)).values()].flatMap((same) => {
      const environments = [...new Set(same.map(({ listed }) => listed.environment.name))];
      return same.slice(0, 1).map(({ listed, misfit }) => {
        const subject = `service "${listed.placed.definition.name}" in ${enumerated(environments)}`;
        return findingAt(site, subject, misfit);
      });
    }),
  );
}

function enumerated(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

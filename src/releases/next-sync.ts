import type { Rendered } from "../model/policy.ts";
import { knownObjects } from "../simulation/questions/known-objects.ts";
import { type SyncCalendar, syncCalendars } from "../simulation/questions/sync-calendars.ts";

/** When Argo CD would roll out what is merged now. */
export interface NextSync {
  /** `manual`: when somebody presses sync, from `at` on. `never`: not within a year. */
  readonly kind: "now" | "later" | "manual" | "never";
  /** UTC milliseconds; absent: at any time. */
  readonly at?: number;
  /** Of the windows; UTC where there are none. */
  readonly timeZone: string;
}

/** By service. */
export function nextSyncs(
  rendered: Rendered,
  environment: string,
  services: readonly string[],
  now: number,
): ReadonlyMap<string, NextSync> {
  const wanted = new Set(services);
  const named = new Map(
    knownObjects(rendered)
      .applications.filter((one) => one.environment === environment && wanted.has(one.service ?? ""))
      .map(({ name, service }) => [name, service ?? ""]),
  );
  const calendars = syncCalendars(rendered, { from: now, until: now }, ({ name }) => named.has(name));
  return new Map(
    calendars.flatMap((calendar) => {
      const next = nextSyncOf(calendar);
      return calendar.applications.map((name) => [named.get(name) ?? name, next] as const);
    }),
  );
}

function nextSyncOf({ isManual, next, timeZones }: SyncCalendar): NextSync {
  const timeZone = timeZones[0] ?? "UTC";
  const { isOpen, opens } = isManual ? next.manual : next.automated;
  if (!isOpen && opens === undefined) return { kind: "never", timeZone };
  const at = isOpen ? {} : { at: opens };
  if (isManual) return { kind: "manual", timeZone, ...at };
  return { kind: isOpen ? "now" : "later", timeZone, ...at };
}

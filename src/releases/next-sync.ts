import type { Rendered } from "../model/policy.ts";
import { knownObjects } from "../simulation/questions/known-objects.ts";
import { type SyncCalendar, syncCalendars } from "../simulation/questions/sync-calendars.ts";

/** When Argo CD would roll out what is merged now. */
export interface NextSync {
  /** `manual`: when somebody presses sync, from `at` on. `never`: not within 60 days. */
  readonly kind: "now" | "later" | "manual" | "never";
  /** UTC milliseconds; absent: at any time. */
  readonly at?: number;
  /** Of the windows; UTC where there are none. */
  readonly timeZone: string;
}

const horizon = 60 * 24 * 60 * 60 * 1000;

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
  const calendars = syncCalendars(rendered, { from: now, until: now + horizon }, ({ name }) =>
    named.has(name),
  );
  return new Map(
    calendars.flatMap((calendar) => {
      const next = nextSyncOf(calendar, now);
      return calendar.applications.map((name) => [named.get(name) ?? name, next] as const);
    }),
  );
}

function nextSyncOf(
  { isManual, problem, automated, manual, timeZones }: SyncCalendar,
  now: number,
): NextSync {
  const timeZone = timeZones[0] ?? "UTC";
  const open = (isManual ? manual : automated).find(({ canSync }) => canSync);
  if (problem !== undefined || !open) return { kind: "never", timeZone };
  const waits = open.from > now;
  if (isManual) return { kind: "manual", timeZone, ...(waits && { at: open.from }) };
  return waits ? { kind: "later", at: open.from, timeZone } : { kind: "now", timeZone };
}

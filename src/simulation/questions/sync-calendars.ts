import type { Rendered } from "../../model/policy.ts";
import { simulateSyncWindows } from "../sync-windows/simulate-sync-windows.ts";
import { type CalendarEntry, syncCalendar } from "../sync-windows/sync-calendar.ts";
import type { SyncWindow } from "../sync-windows/sync-window.ts";
import { readWindowClock, type WindowClock } from "../sync-windows/window-clock.ts";
import { windowMatches } from "../sync-windows/window-matches.ts";
import {
  environmentOf,
  groupBy,
  type KnownApplication,
  type KnownObjects,
  knownObjects,
} from "./known-objects.ts";

/** When the Applications of an environment may sync that are under the same windows. Instants in UTC milliseconds. */
export interface SyncCalendar {
  readonly environment: string;
  readonly applications: readonly string[];
  /** Zones of the windows; empty where there are no windows. */
  readonly timeZones: readonly string[];
  /** None of them syncs by itself, so only `manual` matters. */
  readonly isManual: boolean;
  /** Why every sync is blocked: a schedule or duration that cannot be parsed. */
  readonly problem?: string;
  readonly automated: readonly CalendarEntry[];
  readonly manual: readonly CalendarEntry[];
}

export interface CalendarRange {
  readonly from: number;
  readonly until: number;
}

/** The calendar of every environment; Applications under different windows are told apart. */
export function syncCalendars(
  rendered: Rendered,
  { from, until }: CalendarRange,
  wanted: (application: KnownApplication) => boolean = () => true,
): readonly SyncCalendar[] {
  const known = knownObjects(rendered);
  const groups = groupBy(known.applications.filter(wanted), (one) =>
    JSON.stringify([environmentOf(one), one.isAutomated, windowsOf(known, one)]),
  );
  return [...groups.values()].map((applications) => {
    const [first] = applications as readonly [KnownApplication];
    const read = windowsOf(known, first).map((window, index) => readWindowClock(window, index));
    const clocks = read.filter((clock): clock is WindowClock => typeof clock !== "string");
    const problem = read.find((clock) => typeof clock === "string");
    const calendar = (manual: boolean) => (problem ? [] : syncCalendar(clocks, from, until, manual));
    return {
      environment: environmentOf(first),
      applications: applications.map(({ name }) => name),
      timeZones: [...new Set(clocks.map(({ timeZone }) => timeZone.name))],
      isManual: !first.isAutomated,
      ...(typeof problem === "string" && { problem }),
      automated: calendar(false),
      manual: calendar(true),
    };
  });
}

/** Whether one Application may sync at an instant. */
export interface SyncAnswer {
  readonly canSync: boolean;
  readonly because: string;
}

export function syncAt(
  rendered: Rendered,
  application: KnownApplication,
  at: string,
  manual: boolean,
): SyncAnswer {
  const known = knownObjects(rendered);
  if (!manual && !application.isAutomated) {
    return {
      canSync: false,
      because: `${application.name} has no automated sync: somebody presses the button`,
    };
  }
  const { canSync, because } = simulateSyncWindows({
    windows: windowsOf(known, application),
    now: at,
    manual,
  });
  return { canSync, because };
}

/** The windows of its project that apply to it. */
function windowsOf(
  { projects }: KnownObjects,
  { project, name, spec }: KnownApplication,
): readonly SyncWindow[] {
  const windows = projects.get(project)?.spec?.syncWindows ?? [];
  const target = { name, ...(spec.destination && { destination: spec.destination }) };
  return windows.filter((window): window is SyncWindow => window !== null && windowMatches(window, target));
}

import { groupBy } from "../../manifest/group-by.ts";
import type { Rendered } from "../../model/policy.ts";
import { decideSync } from "../sync-windows/decide-sync.ts";
import { simulateSyncWindows } from "../sync-windows/simulate-sync-windows.ts";
import { type CalendarEntry, syncCalendar } from "../sync-windows/sync-calendar.ts";
import type { SyncWindow } from "../sync-windows/sync-window.ts";
import { readWindowClock, type WindowClock } from "../sync-windows/window-clock.ts";
import { windowMatches } from "../sync-windows/window-matches.ts";
import { environmentOf, type KnownApplication, type KnownObjects, knownObjects } from "./known-objects.ts";
import { type NextChange, nextChange } from "./next-change.ts";

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
  /** Beyond the range too: the next changes within a year of its start. */
  readonly next: NextChanges;
}

export interface NextChanges {
  readonly automated: NextChange;
  readonly manual: NextChange;
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
    const { clocks, problem } = clocksOf(known, first);
    const calendar = (manual: boolean) => (problem ? [] : syncCalendar(clocks, from, until, manual));
    return {
      environment: environmentOf(first),
      applications: applications.map(({ name }) => name),
      timeZones: zonesOf(clocks),
      isManual: !first.isAutomated,
      ...(problem !== undefined && { problem }),
      automated: calendar(false),
      manual: calendar(true),
      next: nextChanges(clocks, from, problem),
    };
  });
}

/** When one Application may sync next; `timeZones` are those of its windows. */
export function nextSyncChanges(
  rendered: Rendered,
  application: KnownApplication,
  at: string,
): NextChanges & { readonly timeZones: readonly string[] } {
  const { clocks, problem } = clocksOf(knownObjects(rendered), application);
  const now = Date.parse(at);
  const { automated, manual } = nextChanges(clocks, now, problem);
  // At the very instant of its opening a window is still closed.
  const seen = (next: NextChange, byHand: boolean): NextChange =>
    next.isOpen && !decideSync(clocks, { now, manual: byHand }).canSync
      ? { ...next, isOpen: false, opens: now }
      : next;
  return { automated: seen(automated, false), manual: seen(manual, true), timeZones: zonesOf(clocks) };
}

/** A problem blocks every sync for good. */
function nextChanges(clocks: readonly WindowClock[], from: number, problem: string | undefined): NextChanges {
  const next = (manual: boolean) =>
    problem === undefined ? nextChange(clocks, from, manual) : { isOpen: false };
  return { automated: next(false), manual: next(true) };
}

function clocksOf(known: KnownObjects, application: KnownApplication) {
  const read = windowsOf(known, application).map((window, index) => readWindowClock(window, index));
  const clocks = read.filter((clock): clock is WindowClock => typeof clock !== "string");
  return { clocks, problem: read.find((clock): clock is string => typeof clock === "string") };
}

function zonesOf(clocks: readonly WindowClock[]): readonly string[] {
  return [...new Set(clocks.map(({ timeZone }) => timeZone.name))];
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

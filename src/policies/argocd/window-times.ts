import { utc } from "../../model/time/time-zone.ts";
import { type OpenInterval, openIntervals } from "../../simulation/sync-windows/open-intervals.ts";
import type { WindowClock } from "../../simulation/sync-windows/window-clock.ts";

export const hour = 3_600_000;
const day = 24 * hour;
const week = 7 * day;
const year = 366 * day;

/** A Monday, in a year that has every day. Windows are looked at from here on: what they say does not depend on today. */
export const someMonday = Date.UTC(2024, 0, 1);

/** A week of a window on its own clock, without any change of the clocks. */
export interface WindowWeek {
  /** From the first start on; joined where they meet or overlap. */
  readonly stretches: readonly OpenInterval[];
  readonly hours: number;
}

/** The week that begins with the window's first opening. */
export function weekOf(clock: WindowClock): WindowWeek {
  const first = clock.schedule.next(someMonday - 1) ?? someMonday;
  const stretches = openIntervals({ ...clock, timeZone: utc }, first, first + week);
  const hours = stretches.reduce((sum, { from, until }) => sum + (until - from) / hour, 0);
  return { stretches, hours };
}

/** On how many days of that week it starts. */
export function startDays({ schedule }: WindowClock): number {
  const first = schedule.next(someMonday - 1) ?? someMonday;
  let days = 0;
  for (let start: number | undefined = first; start !== undefined && start < first + week; days++) {
    start = schedule.next((Math.floor(start / day) + 1) * day - 1);
  }
  return days;
}

/** Open whenever somebody looks, but for the instants of its starts. */
export function isAlwaysOpen(clock: WindowClock): boolean {
  if (weekOf(clock).hours * hour < week) return false;
  if (isEveryWeekAlike(clock)) return true;
  const [only, ...more] = openIntervals({ ...clock, timeZone: utc }, someMonday, someMonday + year);
  return more.length === 0 && only?.from === someMonday && only.until === someMonday + year;
}

/** No day of the month and no month is chosen. */
function isEveryWeekAlike({ window }: WindowClock): boolean {
  return /[*?]\s+[*?]\s+\S+\s*$/.test(window.schedule ?? "");
}

/** When it is really open in a year, in the order of time. */
export function openingsInAYear(clock: WindowClock): readonly OpenInterval[] {
  return openIntervals(clock, someMonday, someMonday + year);
}

/** `Mon 09:00 to Tue 01:00` */
export function printStretch({ from, until }: OpenInterval): string {
  return `${printInstant(from)} to ${printInstant(until)}`;
}

/** `40h`, `16h30m` */
export function printHours(hours: number): string {
  const minutes = Math.round(hours * 60);
  const parts = [
    [Math.floor(minutes / 60), "h"],
    [minutes % 60, "m"],
  ] as const;
  const text = parts.map(([count, unit]) => (count > 0 ? `${count}${unit}` : "")).join("");
  return text === "" ? "0h" : text;
}

const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

function printInstant(instant: number): string {
  const clock = new Date(instant);
  return `${weekdays[clock.getUTCDay()]} ${clock.toISOString().slice(11, 16)}`;
}

import { parseDuration } from "../../model/time/duration.ts";
import { findTimeZone, type TimeZone, utc } from "../../model/time/time-zone.ts";
import { parseSchedule, type Schedule } from "../time/cron.ts";
import { nameWindow, type SyncWindow } from "./sync-window.ts";

/** A window whose texts are parsed, with its place in the list it came from. */
export interface WindowClock {
  readonly window: SyncWindow;
  readonly index: number;
  readonly schedule: Schedule;
  /** Nanoseconds. */
  readonly duration: bigint;
  readonly timeZone: TimeZone;
}

/** Parses schedule and duration, or says which of them Argo CD cannot parse. An unknown time zone is UTC, without an error. */
export function readWindowClock(window: SyncWindow, index: number): WindowClock | string {
  const schedule = parseSchedule(window.schedule ?? "");
  if (typeof schedule === "string")
    return `the schedule of ${nameWindow(window, index)} cannot be parsed: ${schedule}`;
  const duration = parseDuration(window.duration ?? "");
  if (duration === undefined) {
    return `the duration of ${nameWindow(window, index)} cannot be parsed: "${window.duration ?? ""}" is no Go duration such as 1h30m`;
  }
  return { window, index, schedule, duration, timeZone: findTimeZone(window.timeZone ?? "") ?? utc };
}

/**
 * Whether the window is open at `at`: some start lies strictly between `at - duration` and `at`, all of it on a clock that is
 * `offset` away from UTC. Argo CD takes the offset its zone has *now*, whatever instant it asks about.
 */
export function isOpenAt(clock: WindowClock, at: number, offset: number): boolean {
  const shifted = at + offset;
  const start = clock.schedule.next(minus(shifted, lengthAt(clock, offset)));
  // A schedule that never fires gives Go's zero time, which lies before everything: such a window is always open.
  return start === undefined || start < shifted;
}

/** Whether Argo CD takes the window for active when its clock shows `now` (UTC milliseconds). */
export function isActive(clock: WindowClock, now: number): boolean {
  return isOpenAt(clock, now, clock.timeZone.offsetAt(now));
}

/**
 * The duration in nanoseconds, as it counts on a clock that is `offset` away from UTC: Go subtracts it from the offset in
 * 64 bits, so a very long one wraps around to a negative one, or the other way round.
 */
export function lengthAt({ duration }: WindowClock, offset: number): bigint {
  const nanos = BigInt(offset) * 1_000_000n;
  return nanos - BigInt.asIntN(64, nanos - duration);
}

/** The last whole millisecond not after `millis - nanos`. */
function minus(millis: number, nanos: bigint): number {
  const whole = nanos / 1_000_000n;
  return millis - Number(whole) - (nanos > whole * 1_000_000n ? 1 : 0);
}

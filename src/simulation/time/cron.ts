import { findTimeZone, type TimeZone, utc } from "../../model/time/time-zone.ts";
import { trimSpace } from "../text/white-space.ts";
import { type CronFields, parseCronFields } from "./cron-fields.ts";

/** When something fires, by robfig/cron's rules. */
export interface Schedule {
  /** The first whole second strictly after that instant, as UTC milliseconds; undefined if there is none within five years. */
  next(afterUtcMillis: number): number | undefined;
}

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * A schedule as Argo CD reads it: exactly five fields, no seconds, no `@daily`, Sunday is 0 and never 7. A prefix
 * `CRON_TZ=Zone ` (or `TZ=`) puts it in that zone, else it runs in UTC. The sentence says why a text is refused.
 */
export function parseSchedule(text: string): Schedule | string {
  const zoned = /^(?:CRON_)?TZ=/.exec(text);
  if (!zoned) return scheduleIn(utc, text);
  const blank = text.indexOf(" ");
  if (blank < 0) return `"${text}" has no fields after the time zone`;
  const name = text.slice(zoned[0].length, blank);
  const zone = findTimeZone(name);
  return zone ? scheduleIn(zone, trimSpace(text.slice(blank))) : `unknown time zone "${name}"`;
}

function scheduleIn(zone: TimeZone, text: string): Schedule | string {
  const fields = parseCronFields(text);
  if (typeof fields === "string") return fields;
  const never = ![fields.minute, fields.hour, fields.month].every((field) => field.has.includes(true));
  return { next: (after) => (never ? undefined : nextAfter(fields, zone, after)) };
}

/**
 * Moves forward field by field, the larger first, and starts over when one wraps around. The clock is read anew after each
 * step: that, and nothing else, makes daylight saving come out as it does in Argo CD.
 */
function nextAfter(fields: CronFields, zone: TimeZone, after: number): number | undefined {
  let at = 0;
  let clock = new Date(0);
  const moveTo = (instant: number) => {
    at = instant;
    clock = new Date(instant + zone.offsetAt(instant));
  };
  moveTo((Math.floor(after / second) + 1) * second);
  const lastYear = clock.getUTCFullYear() + 5;
  let rounded = false;
  // The first step leaves the fraction of the field behind; later ones already stand at its beginning.
  const roundTo = (instant: number) => {
    if (!rounded) moveTo(instant);
    rounded = true;
  };

  search: while (clock.getUTCFullYear() <= lastYear) {
    while (!fields.month.has[clock.getUTCMonth() + 1]) {
      roundTo(instantOf(zone, wallOf(clock).month));
      moveTo(instantOf(zone, sameDayNextMonth(clock)));
      if (clock.getUTCMonth() === 0) continue search;
    }
    while (!dayMatches(fields, clock)) {
      roundTo(instantOf(zone, wallOf(clock).day));
      moveTo(instantOf(zone, clock.getTime() + day));
      // A midnight that daylight saving skipped leaves 1:00 or 23:00; both are brought to the beginning of a day.
      const hours = clock.getUTCHours();
      if (hours !== 0) moveTo(at + (hours > 12 ? 24 - hours : -hours) * hour);
      if (clock.getUTCDate() === 1) continue search;
    }
    while (!fields.hour.has[clock.getUTCHours()]) {
      roundTo(instantOf(zone, wallOf(clock).hour));
      moveTo(at + hour);
      if (clock.getUTCHours() === 0) continue search;
    }
    while (!fields.minute.has[clock.getUTCMinutes()]) {
      roundTo(Math.floor(at / minute) * minute);
      moveTo(at + minute);
      if (clock.getUTCMinutes() === 0) continue search;
    }
    if (clock.getUTCSeconds() === 0) return at;
    moveTo(at + minute - clock.getUTCSeconds() * second);
    rounded = true;
  }
  return undefined;
}

/** Both day fields restricted: either suffices. One of them a star: both must hold, so the other decides. */
function dayMatches(fields: CronFields, clock: Date): boolean {
  const byMonth = fields.dayOfMonth.has[clock.getUTCDate()] === true;
  const byWeek = fields.dayOfWeek.has[clock.getUTCDay()] === true;
  return fields.dayOfMonth.star || fields.dayOfWeek.star ? byMonth && byWeek : byMonth || byWeek;
}

/** The beginnings of the clock's month, day and hour, on the same clock. */
function wallOf(clock: Date) {
  const wall = clock.getTime();
  return {
    month: Date.UTC(clock.getUTCFullYear(), clock.getUTCMonth(), 1),
    day: Math.floor(wall / day) * day,
    hour: Math.floor(wall / hour) * hour,
  };
}

function sameDayNextMonth(clock: Date): number {
  const next = new Date(clock);
  next.setUTCMonth(clock.getUTCMonth() + 1);
  return next.getTime();
}

/** The instant at which a zone's clock shows `wall`, chosen as Go's time.Date does where there are two or none. */
function instantOf(zone: TimeZone, wall: number): number {
  const offset = zone.offsetAt(wall);
  return offset === 0 ? wall : wall - zone.offsetAt(wall - offset);
}

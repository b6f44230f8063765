import { once } from "../../manifest/once.ts";
import { offsetPeriods } from "./offset-periods.ts";
import type { TimeZone } from "./time-zone.ts";

/** A change of a zone's clocks that comes each year: on the first such weekday of the month, from a day on. */
export interface YearlyChange {
  /** 1 to 12, on the clock that is about to be changed, as all of these. */
  readonly month: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  readonly firstDay: number;
  /** Seconds after midnight. */
  readonly at: number;
  /** Seconds east of UTC, until then. */
  readonly before: number;
  /** Seconds that the clocks go forward. */
  readonly by: number;
}

/** A zone whose years are all alike. */
export interface YearlyClock {
  /** Seconds east of UTC when a year begins. */
  readonly offset: number;
  readonly changes: readonly YearlyChange[];
}

const fourWeeks = 28 * 24 * 60 * 60 * 1000;
/** Every rule by weekdays has shown its earliest day after that many years. */
const years = Array.from({ length: 12 }, (_, index) => 2026 + index);

/** Undefined where the clocks change by another rule, as by the moon; as far as it is known today. */
export const yearlyClockOf = once((zone: TimeZone): YearlyClock | undefined => {
  const byYear = years.map((year) => changesIn(zone, year));
  const [first = []] = byYear;
  if (byYear.some((changes) => changes.length !== first.length)) return undefined;
  const changes = first.map((change, index) => {
    const all = byYear.map((one) => one[index] ?? change);
    const firstDay = Math.min(...all.map(({ firstDay: day }) => day));
    const isRule = all.every((one) => one.firstDay < firstDay + 7 && isAlike(one, change));
    return isRule ? { ...change, firstDay } : undefined;
  });
  const offset = zone.offsetAt(Date.UTC(years[0] ?? 0, 0, 2)) / 1000;
  return changes.every((change) => change !== undefined) ? { offset, changes } : undefined;
});

function isAlike({ firstDay: _, ...one }: YearlyChange, { firstDay: __, ...other }: YearlyChange): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Each with the day on which it was. */
function changesIn(zone: TimeZone, year: number): readonly YearlyChange[] {
  const periods = offsetPeriods(zone, Date.UTC(year, 0, 2), Date.UTC(year + 1, 0, 2), fourWeeks);
  return periods.slice(1).map(({ from, offset }, index) => {
    const before = periods[index]?.offset ?? offset;
    const clock = new Date(from + before);
    return {
      month: clock.getUTCMonth() + 1,
      weekday: clock.getUTCDay(),
      firstDay: clock.getUTCDate(),
      at: (clock.getUTCHours() * 60 + clock.getUTCMinutes()) * 60 + clock.getUTCSeconds(),
      before: before / 1000,
      by: (offset - before) / 1000,
    };
  });
}

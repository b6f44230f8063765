import type { YearlyChange, YearlyClock } from "../../model/time/yearly-clock.ts";

/**
 * What the clocks of a zone show, in seconds of an epoch of theirs: PromQL itself knows UTC only. Nothing in it has to be
 * looked up, so it is right from the first moment on, and in all years.
 */
export function clockPromql({ offset, changes }: YearlyClock): string {
  const latest = Math.min(...changes.map(aheadOf));
  const changed = changes.map(
    (change) => `\n${change.by < 0 ? "-" : "+"} ${Math.abs(change.by)} * ${isPast(change, latest)}`,
  );
  return `vector(time()${signed(offset)})${changed.join("")}`;
}

/** Seconds by which a clock is ahead of UTC that is at midnight when the change comes. */
function aheadOf({ at, before }: YearlyChange): number {
  return before - at;
}

/**
 * 1 from the change on until the end of the year, else 0: on a clock that is at midnight when it comes. The year ends for all changes
 * at once, on the clock where it ends last: or for an hour one would count and the other would not.
 */
function isPast(change: YearlyChange, latest: number): string {
  const { month, weekday, firstDay } = change;
  const ahead = aheadOf(change);
  const clock = `vector(time()${signed(ahead)})`;
  const isNewYear = `\n  + (month(${clock}) == bool 1) * (month(vector(time()${signed(latest)})) == bool 12)`;
  const sinceWeekday =
    weekday === 0 ? `day_of_week(${clock})` : `(day_of_week(${clock}) + ${7 - weekday}) % 7`;
  return `(
    (month(${clock}) > bool ${month})
  + (month(${clock}) == bool ${month}) * (day_of_month(${clock}) - ${sinceWeekday} >= bool ${firstDay})${ahead > latest ? isNewYear : ""}
)`;
}

function signed(seconds: number): string {
  if (seconds === 0) return "";
  return seconds < 0 ? ` - ${-seconds}` : ` + ${seconds}`;
}

import type { YearlyChange, YearlyClock } from "../../model/time/yearly-clock.ts";

/**
 * What the clocks of a zone show, in seconds of an epoch of theirs: PromQL itself knows UTC only. Nothing in it has to be
 * looked up, so it is right from the first moment on, and in all years.
 */
export function clockPromql({ offset, changes }: YearlyClock): string {
  const changed = changes.map(
    (change) => `\n${change.by < 0 ? "-" : "+"} ${Math.abs(change.by)} * ${isPast(change)}`,
  );
  return `vector(time()${signed(offset)})${changed.join("")}`;
}

/** 1 from the change on until the end of the year, else 0: on a clock that is at midnight when it comes. */
function isPast({ month, weekday, firstDay, at, before }: YearlyChange): string {
  const clock = `vector(time()${signed(before - at)})`;
  const sinceWeekday =
    weekday === 0 ? `day_of_week(${clock})` : `(day_of_week(${clock}) + ${7 - weekday}) % 7`;
  return `(
    (month(${clock}) > bool ${month})
  + (month(${clock}) == bool ${month}) * (day_of_month(${clock}) - ${sinceWeekday} >= bool ${firstDay})
)`;
}

function signed(seconds: number): string {
  if (seconds === 0) return "";
  return seconds < 0 ? ` - ${-seconds}` : ` + ${seconds}`;
}

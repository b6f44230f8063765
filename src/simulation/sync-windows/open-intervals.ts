import { offsetPeriods } from "../../model/time/offset-periods.ts";
import { lengthAt, type WindowClock } from "./window-clock.ts";

/** A window is open strictly between the two instants (UTC milliseconds), not at them. */
export interface OpenInterval {
  readonly from: number;
  readonly until: number;
}

const minute = 60_000;

/**
 * When Argo CD takes a window for active between two instants, in order. Intervals that touch are joined: the one instant
 * between them is closed. Each period of the zone's offset counts by itself, because Argo CD shifts by the offset of the
 * moment: a window over the change of the clocks gets longer or shorter, or opens twice.
 */
export function openIntervals(clock: WindowClock, from: number, until: number): readonly OpenInterval[] {
  const intervals: { from: number; until: number }[] = [];
  for (const period of offsetPeriods(clock.timeZone, from, until)) {
    for (const { from: opens, until: closes } of within(clock, period)) {
      const last = intervals.at(-1);
      if (last && opens <= last.until) last.until = Math.max(last.until, closes);
      else intervals.push({ from: opens, until: closes });
    }
  }
  return intervals;
}

function* within(
  clock: WindowClock,
  period: { from: number; until: number; offset: number },
): Generator<OpenInterval> {
  const { from, until, offset } = period;
  // Rounded up, it is exact for whole milliseconds, and the sums below stay whole numbers.
  const length = Number((lengthAt(clock, offset) + 999_999n) / 1_000_000n);
  const nextStart = (after: number) => {
    const start = clock.schedule.next(after + offset);
    return start === undefined ? undefined : start - offset;
  };
  let start = nextStart(from - length);
  // Never firing is always open, see isOpenAt.
  if (start === undefined) yield { from, until };
  while (start !== undefined && start < until && length > 0) {
    const end = lastEnd(nextStart, start + length, length, until);
    if (end > from) yield { from: Math.max(start, from), until: Math.min(end, until) };
    start = nextStart(end - 1);
  }
}

/** The end of a chain of starts of which each comes before the end of the one before. The later a start, the farther it leads. */
function lastEnd(
  nextStart: (after: number) => number | undefined,
  end: number,
  length: number,
  until: number,
): number {
  let last = end;
  while (last < until) {
    if ((nextStart(last - length) ?? last) >= last) return last;
    let back = Math.min(minute, length);
    while ((nextStart(last - back) ?? last) >= last) back = Math.min(back * 2, length);
    last = (nextStart(last - back) ?? last) + length;
  }
  return last;
}

import { decideSync } from "./decide-sync.ts";
import { openIntervals } from "./open-intervals.ts";
import type { WindowClock } from "./window-clock.ts";

/** A stretch of time in which the answer is the same. UTC milliseconds. */
export interface CalendarEntry {
  readonly from: number;
  readonly until: number;
  readonly canSync: boolean;
  readonly because: string;
}

/** When syncs may run between two instants under windows that all apply, for manual or automated syncs. In order, no gaps. */
export function syncCalendar(
  clocks: readonly WindowClock[],
  from: number,
  until: number,
  manual: boolean,
): readonly CalendarEntry[] {
  const changes = clocks.flatMap((clock) =>
    openIntervals(clock, from, until).flatMap((one) => [one.from, one.until]),
  );
  const instants = [...new Set([from, ...changes, until])].sort((one, other) => one - other);
  const entries: CalendarEntry[] = [];
  for (const [index, end] of instants.slice(1).entries()) {
    const begin = instants[index] as number;
    const verdict = decideSync(clocks, { now: between(begin, end), manual });
    const last = entries.at(-1);
    if (last?.because === verdict.because) entries[entries.length - 1] = { ...last, until: end };
    else entries.push({ from: begin, until: end, ...verdict });
  }
  return entries;
}

/** An instant inside at which nothing starts: windows start at whole seconds, and are not yet open at their start. */
function between(begin: number, end: number): number {
  const middle = (begin + end) / 2;
  return middle % 1000 === 0 ? middle + Math.min(1, (end - middle) / 2) : middle;
}

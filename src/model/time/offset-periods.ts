import type { TimeZone } from "./time-zone.ts";

/** A stretch of time, `until` excluded, in which a zone keeps its distance from UTC. UTC milliseconds. */
export interface OffsetPeriod {
  readonly from: number;
  readonly until: number;
  readonly offset: number;
}

const second = 1000;
/** No zone changes twice within this time. */
const day = 24 * 60 * 60 * second;

/** The periods of a zone from `from` until `until`, in order and without gaps. None is found that is shorter than the stride. */
export function offsetPeriods(
  zone: TimeZone,
  from: number,
  until: number,
  stride = day,
): readonly OffsetPeriod[] {
  const periods: OffsetPeriod[] = [];
  let begin = from;
  let offset = zone.offsetAt(from);
  for (let at = from; at < until; at += stride) {
    const next = Math.min(at + stride, until);
    const nextOffset = zone.offsetAt(next);
    if (nextOffset === offset) continue;
    const change = findChange(zone, at, next);
    periods.push({ from: begin, until: change, offset });
    begin = change;
    offset = nextOffset;
  }
  if (begin < until) periods.push({ from: begin, until, offset });
  return periods;
}

/** The first whole second at which the zone has the offset it has at `until`. */
function findChange(zone: TimeZone, from: number, until: number): number {
  const offset = zone.offsetAt(until);
  let before = Math.floor(from / second);
  let after = Math.ceil(until / second);
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (zone.offsetAt(middle * second) === offset) after = middle;
    else before = middle;
  }
  return after * second;
}

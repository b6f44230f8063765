import { isDay } from "../../model/policy.ts";

const rfc3339 = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(?:\.\d{1,3}(\d*))?(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * An RFC 3339 instant in UTC milliseconds; what lies between two of them is half of one, enough to tell it from both. Throws RangeError for all else: without an offset nobody knows the zone.
 */
export function parseInstant(text: string): number {
  const [, day, finer = ""] = rfc3339.exec(text) ?? [];
  const instant = isDay(day) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(instant)) return /[1-9]/.test(finer) ? instant + 0.5 : instant;
  throw new RangeError(
    `${JSON.stringify(text)} is no instant: write RFC 3339 with Z or an offset, "2026-11-30T09:30:00+01:00"`,
  );
}

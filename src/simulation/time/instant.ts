import { isDay } from "../../model/policy.ts";

const rfc3339 = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

/** An RFC 3339 instant in UTC milliseconds. Throws RangeError for all else: without an offset nobody knows the zone. */
export function parseInstant(text: string): number {
  const day = rfc3339.exec(text)?.[1];
  const instant = isDay(day) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(instant)) return instant;
  throw new RangeError(
    `${JSON.stringify(text)} is no instant: write RFC 3339 with Z or an offset, "2026-11-30T09:30:00+01:00"`,
  );
}

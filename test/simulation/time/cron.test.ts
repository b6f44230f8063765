import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseSchedule } from "../../../src/simulation/time/cron.ts";

function next(schedule: string, after: string): string | undefined {
  const parsed = parseSchedule(schedule);
  if (typeof parsed === "string") throw new Error(parsed);
  const found = parsed.next(Date.parse(after));
  return found === undefined ? undefined : new Date(found).toISOString().replace(".000Z", "Z");
}

describe("a schedule fires next", () => {
  test.each([
    ["strictly after the instant", "0 10 * * *", "2025-01-15T10:00:00Z", "2025-01-16T10:00:00Z"],
    [
      "but within the same second's fraction before",
      "0 10 * * *",
      "2025-01-15T09:59:59.999Z",
      "2025-01-15T10:00:00Z",
    ],
    ["every minute", "* * * * *", "2025-01-15T10:00:30Z", "2025-01-15T10:01:00Z"],
    ["on the steps of a field", "*/15 * * * *", "2025-01-15T10:16:00Z", "2025-01-15T10:30:00Z"],
    ["from a value to the end in steps", "5/20 * * * *", "2025-01-15T10:26:00Z", "2025-01-15T10:45:00Z"],
    ["on a list", "0 8,12,18 * * *", "2025-01-15T12:00:00Z", "2025-01-15T18:00:00Z"],
    ["on named days, in any case", "0 0 * * MON-fri", "2025-01-17T12:00:00Z", "2025-01-20T00:00:00Z"],
    ["in named months", "0 0 1 jul *", "2025-01-17T12:00:00Z", "2025-07-01T00:00:00Z"],
    ["on either day if both are restricted", "0 0 13 * 5", "2025-01-10T00:00:00Z", "2025-01-13T00:00:00Z"],
    ["a step above 1 restricts too", "0 0 */2 * 1", "2025-01-19T12:00:00Z", "2025-01-20T00:00:00Z"],
    ["a step of 1 does not", "0 0 */1 * 1", "2025-01-18T12:00:00Z", "2025-01-20T00:00:00Z"],
    ["a question mark is a star", "0 0 ? * 1", "2025-01-18T12:00:00Z", "2025-01-20T00:00:00Z"],
    ["the whole range as numbers restricts", "0 0 1-31 * 1", "2025-01-18T12:00:00Z", "2025-01-19T00:00:00Z"],
    ["over the end of the year", "0 0 1 1 *", "2025-06-01T00:00:00Z", "2026-01-01T00:00:00Z"],
    ["in the next leap year", "0 0 29 2 *", "2025-01-01T00:00:00Z", "2028-02-29T00:00:00Z"],
    ["up to five years ahead", "0 0 29 2 *", "2024-03-01T00:00:00Z", "2028-02-29T00:00:00Z"],
    ["with leading zeros and plus signs", "+05 010 * * *", "2025-01-15T00:00:00Z", "2025-01-15T10:05:00Z"],
    [
      "in its own zone",
      "CRON_TZ=America/New_York 0 22 * * *",
      "2025-01-15T12:00:00Z",
      "2025-01-16T03:00:00Z",
    ],
    [
      "in its own zone, in summer",
      "TZ=America/New_York 0 22 * * *",
      "2025-07-15T12:00:00Z",
      "2025-07-16T02:00:00Z",
    ],
    [
      "not at all on the day that skips its hour",
      "CRON_TZ=Europe/Berlin 30 2 * * *",
      "2025-03-29T12:00:00Z",
      "2025-03-31T00:30:00Z",
    ],
  ])("%s: %s", (_, schedule, after, expected) => {
    expect(next(schedule, after)).toBe(expected);
  });

  test.each([
    ["a date that does not exist", "0 0 30 2 *"],
    ["a field without a value", ", * * * *"],
    ["the leap day of 2100 from five years before", "0 0 29 2 *"],
  ])("never: %s", (_, schedule) => {
    expect(next(schedule, "2096-03-01T00:00:00Z")).toBeUndefined();
  });
});

test.each([
  ["no fields", ""],
  ["four fields", "* * * *"],
  ["seconds", "0 0 0 * * *"],
  ["descriptors", "@daily"],
  ["Sunday as 7", "0 0 * * 7"],
  ["the month 0", "0 0 * 0 *"],
  ["the hour 24", "0 24 * * *"],
  ["a range that wraps", "0 0 * * FRI-MON"],
  ["a full name", "0 0 * * monday"],
  ["the step 0", "*/0 * * * *"],
  ["two steps", "*/2/2 * * * *"],
  ["two hyphens", "1-2-3 * * * *"],
  ["an open range", "5- * * * *"],
  ["a negative number", "-5 * * * *"],
  ["the last day", "0 0 L * *"],
  ["a weekday nearest to a date", "0 0 15W * *"],
  ["the third Friday", "0 0 * * 5#3"],
  ["an unknown zone", "CRON_TZ=Mars/X 0 0 * * *"],
  ["a zone without fields", "TZ=UTC"],
])("Argo CD refuses %s: %j", (_, schedule) => {
  expect(typeof parseSchedule(schedule)).toBe("string");
});

test("the next start lies after the instant and satisfies the fields", () => {
  const field = (max: number) => fc.oneof(fc.constant("*"), fc.nat(max).map(String));
  return fc.assert(
    fc.property(field(59), field(23), fc.integer({ min: 0, max: 2 ** 41 }), (minute, hour, after) => {
      const schedule = parseSchedule(`${minute} ${hour} * * *`);
      if (typeof schedule === "string") throw new Error(schedule);
      const found = schedule.next(after) ?? Number.NaN;
      const clock = new Date(found);
      expect(found).toBeGreaterThan(after);
      expect(found - after).toBeLessThanOrEqual(24 * 3_600_000);
      expect(found % 60_000).toBe(0);
      expect([String(clock.getUTCMinutes()), "*"]).toContain(minute);
      expect([String(clock.getUTCHours()), "*"]).toContain(hour);
    }),
  );
});

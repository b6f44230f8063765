import { describe, expect, test } from "@jest/globals";
import type { SyncWindow } from "../../../src/simulation/sync-windows/sync-window.ts";
import { isActive, readWindowClock } from "../../../src/simulation/sync-windows/window-clock.ts";
import { parseInstant } from "../../../src/simulation/time/instant.ts";

function activeAt(schedule: string, duration: string, at: string, timeZone?: string): boolean {
  const window: SyncWindow = { kind: "allow", schedule, duration, timeZone };
  const clock = readWindowClock(window, 0);
  if (typeof clock === "string") throw new Error(clock);
  return isActive(clock, parseInstant(at));
}

describe("a window is active", () => {
  test.each([
    ["not at its start", "0 10 * * *", "1h", "2025-01-15T10:00:00Z", false],
    ["right after its start", "0 10 * * *", "1h", "2025-01-15T10:00:00.001Z", true],
    ["a nanosecond after its start", "0 */5 * * *", "2h30m", "2025-01-15T10:00:00.000000001Z", true],
    ["to the last nanosecond", "0 */5 * * *", "2h30m", "2025-01-15T12:29:59.999999999Z", true],
    ["and no longer", "0 */5 * * *", "2h30m", "2025-01-15T12:30:00.000000001Z", false],
    ["always with Go's longest duration", "0 10 * * *", "2562047h", "2025-01-15T12:00:00Z", true],
    [
      "always with its most negative one",
      "0 10 * * *",
      "-9223372036854775808ns",
      "2025-01-15T12:00:00Z",
      true,
    ],
    ["right before its end", "0 10 * * *", "1h", "2025-01-15T10:59:59.999Z", true],
    ["not at its end", "0 10 * * *", "1h", "2025-01-15T11:00:00Z", false],
    ["over midnight", "0 22 * * *", "8h", "2025-01-16T05:00:00Z", true],
    ["over days", "0 22 * * 5", "54h", "2025-01-19T12:00:00Z", true],
    ["always, if it lasts longer than from start to start", "* * * * *", "1h", "2025-01-15T10:00:00Z", true],
    ["always but at the starts, if it lasts as long", "* * * * *", "1m", "2025-01-15T10:00:30Z", true],
    ["so not at a start", "* * * * *", "1m", "2025-01-15T10:00:00Z", false],
    ["at no time with the duration 0", "* * * * *", "0", "2025-01-15T10:00:30Z", false],
    ["at no time with a negative duration", "* * * * *", "-1h", "2025-01-15T10:00:30Z", false],
    ["for a fraction of a second", "0 10 * * *", "1.5s", "2025-01-15T10:00:01.499Z", true],
    ["always, if its date never comes", "0 0 30 2 *", "1h", "2025-06-15T10:00:00Z", true],
  ])("%s: %s for %s at %s is %j", (_, schedule, duration, at, expected) => {
    expect(activeAt(schedule, duration, at)).toBe(expected);
  });

  test.each([
    ["on its zone's clock in winter", "0 10 * * *", "1h", "America/New_York", "2025-01-15T15:30:00Z", true],
    ["on its zone's clock in summer", "0 10 * * *", "1h", "America/New_York", "2025-07-15T14:30:00Z", true],
    [
      "not where a long duration and a zone in the west overflow",
      "0 10 * * *",
      "2562043h",
      "America/New_York",
      "2025-01-15T12:00:00Z",
      false,
    ],
    [
      "where a negative one and a zone in the east overflow",
      "0 10 * * *",
      "-2562047h",
      "Asia/Tokyo",
      "2025-01-15T12:00:00Z",
      true,
    ],
    ["in UTC where the zone is unknown", "0 10 * * *", "1h", "Mars/Phobos", "2025-07-15T10:30:00Z", true],
    [
      "until the clock shows the end, though the hour 2 was skipped",
      "0 1 * * *",
      "3h",
      "Europe/Berlin",
      "2025-03-30T01:59:00Z",
      true,
    ],
    ["and no longer", "0 1 * * *", "3h", "Europe/Berlin", "2025-03-30T02:00:01Z", false],
    [
      "from a start that the clock skipped",
      "30 2 * * *",
      "1h",
      "Europe/Berlin",
      "2025-03-30T01:10:00Z",
      true,
    ],
    ["in the first of two hours 2", "0 2 * * *", "1h", "Europe/Berlin", "2025-10-26T00:30:00Z", true],
    ["and in the second", "0 2 * * *", "1h", "Europe/Berlin", "2025-10-26T01:30:00Z", true],
    [
      "twice shifted by a zone in both places",
      "CRON_TZ=America/New_York 0 5 * * *",
      "1h",
      "America/New_York",
      "2025-01-15T15:30:00Z",
      true,
    ],
  ])("%s: %s for %s in %s at %s is %j", (_, schedule, duration, timeZone, at, expected) => {
    expect(activeAt(schedule, duration, at, timeZone)).toBe(expected);
  });
});

test.each([
  [
    { kind: "deny", schedule: "0 0 * * 7", duration: "1h" },
    "schedule of deny window syncWindows[3] (0 0 * * 7 for 1h)",
  ],
  [
    { kind: "deny", schedule: "0 0 * * *", duration: "1d" },
    "duration of deny window syncWindows[3] (0 0 * * * for 1d)",
  ],
])("a window that cannot be read says which of its texts is wrong: %j", (window, words) => {
  expect(readWindowClock(window, 3)).toContain(words);
});

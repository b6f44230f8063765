import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { decideSync } from "../../../src/simulation/sync-windows/decide-sync.ts";
import { openIntervals } from "../../../src/simulation/sync-windows/open-intervals.ts";
import { syncCalendar } from "../../../src/simulation/sync-windows/sync-calendar.ts";
import type { SyncWindow } from "../../../src/simulation/sync-windows/sync-window.ts";
import {
  isActive,
  readWindowClock,
  type WindowClock,
} from "../../../src/simulation/sync-windows/window-clock.ts";

function clockOf(window: SyncWindow, index = 0): WindowClock {
  const clock = readWindowClock(window, index);
  if (typeof clock === "string") throw new Error(clock);
  return clock;
}

function intervals(window: SyncWindow, from: string, until: string): readonly string[] {
  return openIntervals(clockOf(window), Date.parse(from), Date.parse(until)).map((one) =>
    [one.from, one.until].map((instant) => new Date(instant).toISOString().slice(0, 16)).join(" – "),
  );
}

test.each<[string, SyncWindow, string, string, readonly string[]]>([
  [
    "opens once a day",
    { schedule: "0 10 * * *", duration: "8h" },
    "2025-01-14T12:00:00Z",
    "2025-01-16T09:00:00Z",
    ["2025-01-14T12:00 – 2025-01-14T18:00", "2025-01-15T10:00 – 2025-01-15T18:00"],
  ],
  [
    "is one piece where intervals overlap or touch",
    { schedule: "0 * * * *", duration: "1h" },
    "2025-01-14T12:30:00Z",
    "2025-01-14T18:00:00Z",
    ["2025-01-14T12:30 – 2025-01-14T18:00"],
  ],
  [
    "opens twice in the repeated hour, joined where the halves touch",
    { schedule: "0 2 * * *", duration: "30m", timeZone: "Europe/Berlin" },
    "2025-10-26T00:00:00Z",
    "2025-10-26T12:00:00Z",
    ["2025-10-26T00:00 – 2025-10-26T00:30", "2025-10-26T01:00 – 2025-10-26T01:30"],
  ],
  [
    "is an hour shorter over the skipped hour",
    { schedule: "0 1 * * *", duration: "3h", timeZone: "Europe/Berlin" },
    "2025-03-30T00:00:00Z",
    "2025-03-30T12:00:00Z",
    ["2025-03-30T00:00 – 2025-03-30T02:00"],
  ],
  [
    "never opens where a very long duration overflows",
    { schedule: "0 10 * * *", duration: "2562047h", timeZone: "America/New_York" },
    "2025-01-01T00:00:00Z",
    "2025-02-01T00:00:00Z",
    [],
  ],
  [
    "is always open where a very negative one does",
    { schedule: "0 10 * * *", duration: "-2562047h", timeZone: "Asia/Tokyo" },
    "2025-01-01T00:00:00Z",
    "2025-01-03T00:00:00Z",
    ["2025-01-01T00:00 – 2025-01-03T00:00"],
  ],
  [
    "never opens with the duration 0",
    { schedule: "* * * * *", duration: "0" },
    "2025-01-01T00:00:00Z",
    "2025-02-01T00:00:00Z",
    [],
  ],
  [
    "is always open if it never starts",
    { schedule: "0 0 31 2 *", duration: "1h" },
    "2025-01-01T00:00:00Z",
    "2025-02-01T00:00:00Z",
    ["2025-01-01T00:00 – 2025-02-01T00:00"],
  ],
])("a window %s", (_, window, from, until, expected) => {
  expect(intervals({ kind: "allow", ...window }, from, until)).toEqual(expected);
});

const windowArbitrary = fc.record({
  kind: fc.constantFrom("allow", "deny"),
  schedule: fc
    .tuple(
      fc.constantFrom("*", "0", "30", "*/15"),
      fc.constantFrom("*", "2", "9-17"),
      fc.constantFrom("*", "1-5", "0"),
    )
    .map(([minute, hour, weekday]) => `${minute} ${hour} * * ${weekday}`),
  duration: fc.constantFrom(
    "1m",
    "100us",
    "0.3ns",
    "1m250.000001ms",
    "30m",
    "90m",
    "8h",
    "24h",
    "54h",
    "-1h",
  ),
  timeZone: fc.constantFrom("UTC", "Europe/Berlin", "Australia/Lord_Howe"),
  manualSync: fc.boolean(),
});
const day = 24 * 3_600_000;
const begin = fc.constantFrom(
  Date.UTC(2025, 2, 28),
  Date.UTC(2025, 3, 4),
  Date.UTC(2025, 9, 24),
  Date.UTC(2025, 0, 13),
);
/** Never at a whole second, the only instants at which neighbours touch. */
const instants = fc.array(
  fc.nat(3 * 86_400 - 1).map((second) => second * 1000 + 250),
  { minLength: 1, maxLength: 20 },
);

test("the intervals of a window are the instants at which Argo CD takes it for active", () => {
  return fc.assert(
    fc.property(windowArbitrary, begin, instants, (window, from, ats) => {
      const clock = clockOf(window);
      const found = openIntervals(clock, from, from + 3 * day);
      for (const at of ats.map((offset) => from + offset)) {
        expect(found.some((one) => one.from < at && at < one.until)).toBe(isActive(clock, at));
      }
    }),
  );
});

test("the calendar has no gaps, and says at each instant what Argo CD would decide", () => {
  const windows = fc.array(windowArbitrary, { maxLength: 3 });
  return fc.assert(
    fc.property(windows, begin, instants, fc.boolean(), (list, from, ats, manual) => {
      const clocks = list.map(clockOf);
      const entries = syncCalendar(clocks, from, from + 3 * day, manual);
      expect(entries.map((entry) => entry.from)).toEqual([
        from,
        ...entries.slice(0, -1).map((entry) => entry.until),
      ]);
      expect(entries.at(-1)?.until).toBe(from + 3 * day);
      for (const at of ats.map((offset) => from + offset)) {
        const entry = entries.find((one) => one.from <= at && at < one.until);
        expect(entry).toMatchObject(decideSync(clocks, { now: at, manual }));
      }
    }),
  );
});

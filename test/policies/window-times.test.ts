import { describe, expect, test } from "@jest/globals";
import {
  isAlwaysOpen,
  printHours,
  printStretch,
  startDays,
  weekOf,
} from "../../src/policies/argocd/window-times.ts";
import { readWindowClock } from "../../src/simulation/sync-windows/window-clock.ts";

function clockOf(schedule: string, duration: string, timeZone?: string) {
  const clock = readWindowClock({ kind: "allow", schedule, duration, timeZone }, 0);
  if (typeof clock === "string") throw new Error(clock);
  return clock;
}

describe("the week of a window", () => {
  test.each([
    { schedule: "0 9 * * 1-5", duration: "8h", hours: 40, days: 5, first: "Mon 09:00 to Mon 17:00" },
    { schedule: "0 9-17 * * 1-5", duration: "8h", hours: 80, days: 5, first: "Mon 09:00 to Tue 01:00" },
    { schedule: "0 9-16 * * 1-5", duration: "1h", hours: 40, days: 5, first: "Mon 09:00 to Mon 17:00" },
    { schedule: "30 22 * * 5", duration: "48h", hours: 48, days: 1, first: "Fri 22:30 to Sun 22:30" },
    { schedule: "0 0 * * *", duration: "24h", hours: 168, days: 7, first: "Mon 00:00 to Mon 00:00" },
  ])(
    "$schedule for $duration has $hours hours on $days days",
    ({ schedule, duration, hours, days, first }) => {
      const clock = clockOf(schedule, duration);
      const week = weekOf(clock);
      expect(week.hours).toBe(hours);
      expect(week.stretches.slice(0, 1).map(printStretch)).toEqual([first]);
      expect(startDays(clock)).toBe(days);
    },
  );

  test("is one of its own clock: no time zone moves it", () => {
    expect(weekOf(clockOf("0 9 * * 1-5", "8h", "Asia/Tokyo"))).toEqual(weekOf(clockOf("0 9 * * 1-5", "8h")));
  });

  test("is that of its first opening in a year", () => {
    expect(weekOf(clockOf("0 0 20 12 *", "48h")).hours).toBe(48);
  });
});

describe("a window is always open", () => {
  test.each([
    { title: "when it starts again as it ends", schedule: "0 0 * * *", duration: "24h", always: true },
    { title: "when no day fits its schedule", schedule: "0 0 30 2 *", duration: "1h", always: true },
    { title: "but not with a day off", schedule: "0 0 * * 1-6", duration: "24h", always: false },
    { title: "but not for two weeks of a year", schedule: "0 0 20 12 *", duration: "336h", always: false },
    { title: "but not in a single month", schedule: "0 * * 6 *", duration: "2h", always: false },
  ])("$title", ({ schedule, duration, always }) => {
    expect(isAlwaysOpen(clockOf(schedule, duration))).toBe(always);
  });
});

test.each([
  [0, "0h"],
  [0.5, "30m"],
  [8.75, "8h45m"],
  [80, "80h"],
])("%d hours are printed as %s", (hours, text) => {
  expect(printHours(hours)).toBe(text);
});

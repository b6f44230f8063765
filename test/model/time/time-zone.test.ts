import { expect, test } from "@jest/globals";
import { offsetPeriods } from "../../../src/model/time/offset-periods.ts";
import { findTimeZone, utc } from "../../../src/model/time/time-zone.ts";

const hour = 3_600_000;

test.each([
  ["Europe/Berlin", "2025-01-15T12:00:00Z", 1],
  ["Europe/Berlin", "2025-03-30T00:59:59Z", 1],
  ["Europe/Berlin", "2025-03-30T01:00:00Z", 2],
  ["America/New_York", "2025-07-01T00:00:00Z", -4],
  ["Asia/Kolkata", "2025-07-01T00:00:00Z", 5.5],
  ["Australia/Lord_Howe", "2025-01-01T00:00:00Z", 11],
  ["Australia/Lord_Howe", "2025-07-01T00:00:00Z", 10.5],
  ["Etc/GMT+5", "2025-07-01T00:00:00Z", -5],
  ["EST", "2025-07-01T00:00:00Z", -5],
  ["America/Port-au-Prince", "2025-01-01T00:00:00Z", -5],
  ["Antarctica/DumontDUrville", "2025-01-01T00:00:00Z", 10],
  ["", "2025-07-01T00:00:00Z", 0],
  ["Local", "2025-07-01T00:00:00Z", 0],
])("%s is at %s %d hours east of UTC", (name, instant, hours) => {
  expect(findTimeZone(name)?.offsetAt(Date.parse(instant))).toBe(hours * hour);
});

test.each([
  "Mars/Phobos",
  "europe/berlin",
  "EUROPE/BERLIN",
  "Europe/ROME",
  "utc",
  "JST",
  "PST",
  "UTC+1",
  "+01:00",
  "../x",
])("there is no zone %s for Go, whatever Intl says", (name) => {
  expect(findTimeZone(name)).toBeUndefined();
});

test("the periods of a zone touch, and end where the clocks change", () => {
  const berlin = findTimeZone("Europe/Berlin") ?? utc;
  const [from, until] = [Date.UTC(2025, 0, 1), Date.UTC(2026, 0, 1)];
  expect(offsetPeriods(berlin, from, until)).toEqual([
    { from, until: Date.UTC(2025, 2, 30, 1), offset: hour },
    { from: Date.UTC(2025, 2, 30, 1), until: Date.UTC(2025, 9, 26, 1), offset: 2 * hour },
    { from: Date.UTC(2025, 9, 26, 1), until, offset: hour },
  ]);
  expect(offsetPeriods(utc, from, until)).toEqual([{ from, until, offset: 0 }]);
});

import { expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  formatTime,
  type Moment,
  parseTime,
} from "../../../../src/simulation/application-set/sprig/time-layout.ts";

const moment: Moment = {
  utc: new Date("2024-02-05T13:04:09Z"),
  nanoseconds: 120_000_000,
  zone: "CET",
  offset: 3600,
};

test.each([
  ["numbers with and without zeros", "2006-1-2 _2 02 002 06", "2024-2-5  5 05 036 24"],
  ["names, short and long", "Mon Monday Jan January", "Mon Monday Feb February"],
  ["twelve hours", "3:04:05PM 03pm", "2:04:09PM 02pm"],
  ["twenty-four hours and zones", "15:04 MST -0700 -07:00 Z07:00", "14:04 CET +0100 +01:00 +01:00"],
  ["fractions", "05.000 05.999999", "09.120 09.12"],
])("%s", (_title, layout, expected) => {
  expect(formatTime(layout, moment)).toBe(expected);
});

test.each([
  ["a date", "2006-01-02", "2020-12-31", "2020-12-31T00:00:00.000Z"],
  ["an offset", "2006-01-02T15:04:05Z07:00", "2020-12-31T01:02:03+02:00", "2020-12-30T23:02:03.000Z"],
  ["a month by name and twelve hours", "Jan 2 2006 3PM", "Mar 4 2021 12AM", "2021-03-04T00:00:00.000Z"],
  ["a day that does not exist", "2006-01-02", "2021-02-30", undefined],
  ["a text that does not fit", "2006-01-02", "tomorrow", undefined],
])("reads %s", (_title, layout, text, expected) => {
  expect(parseTime(layout, text)?.utc.toISOString()).toBe(expected);
});

test("law: what was written reads back", () => {
  const layout = "2006-01-02T15:04:05.999999999Z07:00";
  const date = fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true });
  return fc.assert(
    fc.property(date, fc.integer({ min: -11, max: 13 }), (utc, hours) => {
      const whole = new Date(Math.floor(utc.getTime() / 1000) * 1000);
      fc.pre(whole.getUTCFullYear() > 1 && whole.getUTCFullYear() < 9999);
      const written = formatTime(layout, { utc: whole, nanoseconds: 0, zone: "", offset: hours * 3600 });
      expect(parseTime(layout, written)?.utc).toEqual(whole);
    }),
  );
});

import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { dateIn } from "../../../src/report/calendar/instants.ts";

test.each([
  ["UTC", "Mon 2026-11-30 10:00"],
  ["Europe/Berlin", "Mon 2026-11-30 11:00"],
  ["America/New_York", "Mon 2026-11-30 05:00"],
  ["Pacific/Apia", "Mon 2026-11-30 23:00"],
])("ten o'clock in UTC is, in %s, %s", (timeZone, date) => {
  expect(dateIn(timeZone, Date.UTC(2026, 10, 30, 10))).toBe(date);
});

test("UTC by another name is the same at any instant", () => {
  const instants = fc.integer({ min: 0, max: Date.UTC(2100, 0) });
  return fc.assert(
    fc.property(instants, (at) => {
      expect(dateIn("UTC", at)).toBe(dateIn("Etc/UTC", at));
    }),
  );
});

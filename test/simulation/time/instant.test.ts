import { describe, expect, test } from "@jest/globals";
import { parseInstant } from "../../../src/simulation/time/instant.ts";

describe("an instant", () => {
  test.each([
    ["2026-11-30T09:30:00Z", "2026-11-30T09:30:00.000Z"],
    ["2026-11-30T09:30:00.250Z", "2026-11-30T09:30:00.250Z"],
    ["2026-11-30T09:30:00+01:00", "2026-11-30T08:30:00.000Z"],
    ["2028-02-29T23:30:00-02:00", "2028-03-01T01:30:00.000Z"],
  ])("%s is %s", (text, expected) => expect(new Date(parseInstant(text)).toISOString()).toBe(expected));
});

test.each([
  ["a nanosecond later", "2026-11-30T09:30:00.000000001Z", 0.5],
  ["right before the next millisecond", "2026-11-30T09:30:00.000999999Z", 0.5],
  ["the same, with more zeros", "2026-11-30T09:30:00.000000000Z", 0],
])("%s: %s", (_, text, later) => {
  expect(parseInstant(text) - parseInstant("2026-11-30T09:30:00Z")).toBe(later);
});

describe("no instant", () => {
  test.each([
    "Friday",
    "",
    "2026-11-30",
    "2026-11-30T09:30:00",
    "2026-02-29T09:30:00Z",
    "2026-11-30T25:00:00Z",
  ])("%p", (text) => expect(() => parseInstant(text)).toThrow(RangeError));
});

import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseDuration, printDuration } from "../../../src/model/time/duration.ts";

const second = 1_000_000_000n;

test.each([
  ["1h30m", 5400n * second],
  ["0", 0n],
  ["-1.5s", (-3n * second) / 2n],
  ["+2m", 120n * second],
  [".5h", 1800n * second],
  ["1.h", 3600n * second],
  ["1h1h", 7200n * second],
  ["100ms", second / 10n],
  ["1us", 1000n],
  ["1µs", 1000n],
  ["1μs", 1000n],
  ["1ns", 1n],
  ["2562047h47m16.854775807s", (1n << 63n) - 1n],
  ["-9223372036854775808ns", -(1n << 63n)],
])("Go reads %j", (text, nanos) => {
  expect(parseDuration(text)).toBe(nanos);
});

test.each([
  "",
  "1",
  "1d",
  "1 h",
  "h",
  ".",
  "-",
  "1.5",
  ".h",
  "1h 30m",
  "1H",
  "one",
  "9223372036854775808ns",
  "1h-5m",
])("Go refuses %j", (text) => {
  expect(parseDuration(text)).toBeUndefined();
});

test.each([
  [28_800n * second, "8h0m0s"],
  [5_400n * second, "1h30m0s"],
  [90n * second, "1m30s"],
  [(3n * second) / 2n, "1.5s"],
  [250_000_000n, "250ms"],
  [1_500n, "1.5µs"],
  [7n, "7ns"],
  [0n, "0s"],
  [-second, "-1s"],
])("%s nanoseconds are printed as %s", (nanos, text) => {
  expect(printDuration(nanos)).toBe(text);
});

test("what is printed reads as the same duration", () => {
  return fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), (nanos) => {
      expect(parseDuration(printDuration(nanos))).toBe(nanos);
    }),
  );
});

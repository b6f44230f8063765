import { expect, test } from "@jest/globals";
import { isSpace, splitFields, trimBlanks, trimSpace } from "../../../src/simulation/text/white-space.ts";

test.each([
  ["a blank", " ", true],
  ["a vertical tab", "\v", true],
  ["a next line", "\u0085", true],
  ["a no-break space", "\u00a0", true],
  ["an en quad", "\u2000", true],
  ["a hair space", "\u200a", true],
  ["a zero width space", "\u200b", false],
  ["a byte order mark", "\ufeff", false],
  ["nothing", undefined, false],
])("%s is white space for Go: %j is %j", (_, char, expected) => {
  expect(isSpace(char)).toBe(expected);
});

test("trimming takes all white space, or blanks only", () => {
  expect(trimSpace("\t a b\u0085\n")).toBe("a b");
  expect(trimSpace(" \n ")).toBe("");
  expect(trimBlanks("  \ta  ")).toBe("\ta");
});

test("fields are what stands between white space", () => {
  expect(splitFields("  0 10\t* *  1-5 ")).toEqual(["0", "10", "*", "*", "1-5"]);
  expect(splitFields(" ")).toEqual([]);
});

import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { compileGoRegexp, quoteMeta } from "../../../../src/simulation/application-set/sprig/go-regexp.ts";

test.each([
  ["$ is the end of the text, not of a line", "a$", "a\n", undefined],
  ["(?m) makes it the end of a line", "(?m)a$", "a\nb", "a"],
  ["a dot does not match a line end", "a.b", "a\nb", undefined],
  ["unless (?s) says so", "(?s)a.b", "a\nb", "a\nb"],
  ["(?U) swaps greedy and lazy", "(?U)a+", "aaa", "a"],
  ["named classes", "[[:alpha:]_]+", "12a_b", "a_b"],
  ["Unicode classes", "\\p{Lu}\\p{Greek}", "xAλ", "Aλ"],
  ["\\s knows ASCII blanks only", "\\s", "\u00a0", undefined],
  ["quoted text", "\\Qa.b\\E", "axb a.b", "a.b"],
  ["a brace that repeats nothing is text", "a{,2}", "a{,2}", "a{,2}"],
])("%s", (_title, pattern, text, expected) => {
  expect(compileGoRegexp(pattern).exec(text)?.[0]).toBe(expected);
});

test.each([
  ["look-ahead", "(?=a)"],
  ["a back-reference", "(a)\\1"],
  ["an open class", "[a"],
  ["an open group", "(a"],
  ["a closing bracket too many", "a)"],
  ["more than 1000 repeats", "a{1001}"],
  ["an unknown class", "[[:nope:]]"],
])("refuses %s", (_title, pattern) => {
  expect(() => compileGoRegexp(pattern)).toThrow();
});

test("law: a quoted text matches itself", () => {
  return fc.assert(
    fc.property(fc.string(), (text) => {
      expect(compileGoRegexp(`^${quoteMeta(text)}$`).test(text)).toBe(true);
    }),
  );
});

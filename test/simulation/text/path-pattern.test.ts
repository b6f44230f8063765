import { expect, test } from "@jest/globals";
import { matchesPath } from "../../../src/simulation/text/path-pattern.ts";

test.each([
  ["a star stands for any text", "Net*", "NetworkPolicy", true],
  ["a star stands for the empty core group", "*", "", true],
  ["a star stops at a slash", "*", "a/b", false],
  ["a question mark is one character", "?", "", false],
  ["a class holds characters and ranges together", "[a-cx]", "x", true],
  ["a caret negates a class", "[^a]", "b", true],
  ["an exclamation mark is a plain member", "[!a]", "!", true],
  ["two stars are no more than one", "**", "a/b", false],
  ["braces are text", "{a,b}", "a", false],
  ["there is no negation", "!Secret", "ConfigMap", false],
  ["case matters", "secret", "Secret", false],
  ["a backslash takes the meaning away", "\\*", "*", true],
  ["a range from high to low holds nothing", "[z-a]", "m", false],
  ["and negated it holds all", "[^z-a]", "m", true],
  ["a malformed class matches nothing", "[", "[", false],
  ["a class may not begin with its end", "[]a]", "a", false],
  ["a class may not begin with a hyphen", "[-a]", "a", false],
  ["a trailing backslash matches nothing", "a\\", "a", false],
])("%s: %s on %j is %j", (_, pattern, text, expected) => {
  expect(matchesPath(pattern, text)).toBe(expected);
});

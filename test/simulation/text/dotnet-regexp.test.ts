import { expect, test } from "@jest/globals";
import { compileDotnetRegexp } from "../../../src/simulation/text/dotnet-regexp.ts";

test.each([
  ["the search is not anchored", "team", "my-team-a", true],
  ["look-ahead works", "^(?!kube-).*$", "kube-system", false],
  ["and lets others pass", "^(?!kube-).*$", "team", true],
  ["back-references work", "^(?<x>a)\\k<x>$", "aa", true],
  ["\\A and \\z are the ends", "\\Ateam\\z", "my-team", false],
  ["leading options work", "(?i)TEAM", "team", true],
  ["properties work", "^\\p{L}+$", "team", true],
])("%s: %s on %j is %j", (_, pattern, text, expected) => {
  expect(compileDotnetRegexp(pattern)?.(text)).toBe(expected);
});

test.each(["[", "*", "(a", "\\y"])("%j does not compile", (pattern) => {
  expect(compileDotnetRegexp(pattern)).toBeUndefined();
});

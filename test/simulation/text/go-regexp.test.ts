import { expect, test } from "@jest/globals";
import { compileGoRegexp } from "../../../src/simulation/text/go-regexp.ts";

test.each([
  ["the search is not anchored", "get", "target", true],
  ["unless it says so", "^get$", "target", false],
  ["a dollar is the very end", "a$", "a\n", false],
  ["with (?m) it is the end of a line", "(?m)a$", "a\nb", true],
  ["a dot is no line end", "a.b", "a\nb", false],
  ["with (?s) it is", "(?s)a.b", "a\nb", true],
  ["a dot is a carriage return", "a.b", "a\rb", true],
  ["(?i) ignores case", "(?i)prod", "PROD", true],
  ["(?i) reaches into classes", "(?i)[a-c]x", "BX", true],
  ["a flag ends with its group", "(?i:a)b", "AB", false],
  ["a group may take a flag back", "(?i)a(?-i)b", "AB", false],
  ["\\s is not a vertical tab", "^\\s$", "\v", false],
  ["\\d is ASCII", "\\d", "٣", false],
  ["POSIX classes work", "^[[:alpha:]]+$", "abc", true],
  ["and negated ones", "^[[:^alpha:]]+$", "123", true],
  ["a bracket may stand first in a class", "^[]a]+$", "]a", true],
  ["\\Q quotes up to \\E", "^\\Qa.b\\E+$", "a.bb", true],
  ["\\pL is a letter", "^\\pL$", "é", true],
  ["\\x{…} is a code point", "^\\x{41}$", "A", true],
  ["a lonely brace is text", "a{,2}", "a{,2}", true],
  ["groups may have names", "(?P<who>a)b", "ab", true],
  ["laziness changes nothing", "^a+?$", "aaa", true],
])("%s: %s on %j is %j", (_, pattern, text, expected) => {
  expect(compileGoRegexp(pattern)?.(text)).toBe(expected);
});

test.each([
  ["a lone star", "*"],
  ["a stacked repeat", "a**"],
  ["a possessive repeat", "a++"],
  ["a repeat beyond 1000", "a{1001}"],
  ["a repeat from more to less", "a{3,2}"],
  ["look-ahead", "(?=a)"],
  ["negative look-behind", "(?<!a)"],
  ["a back-reference", "(a)\\1"],
  ["an unclosed group", "(a"],
  ["a group that was not opened", "a)"],
  ["an unclosed class", "[a"],
  ["a class whose range ends before it begins", "[z-a]"],
  ["an unknown escape", "\\y"],
  ["an unknown POSIX class", "[[:letters:]]"],
  ["a trailing backslash", "a\\"],
])("Go does not compile %s: %s", (_, pattern) => {
  expect(compileGoRegexp(pattern)).toBeUndefined();
});

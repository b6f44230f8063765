import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { compileGlob, matchesGlob, matchesGlobOrStar } from "../../../src/simulation/text/glob.ts";

describe("a glob as gobwas reads it", () => {
  test.each([
    ["a star stands for any text", "app-*", "app-1", true],
    ["a star stands for no text too", "app-*", "app-", true],
    ["without separators a star crosses slashes", "proj/*", "proj/ns/app", true],
    ["a question mark is exactly one character", "app-?", "app-10", false],
    ["a question mark is one character beyond the basic plane", "?x", "😀x", true],
    ["a class holds the listed characters", "app-[abc]", "app-b", true],
    ["a class may be a range", "app-[a-c]", "app-d", false],
    ["an exclamation mark negates a class", "app-[!a-c]", "app-d", true],
    ["a caret in a class is a plain member", "app-[^a]", "app-^", true],
    ["a caret does not negate a class", "app-[^a]", "app-b", false],
    ["a range and a list cannot stand in one class", "[a-cx]", "a", false],
    ["braces hold alternatives", "{dev,staging}-eu", "staging-eu", true],
    ["an alternative may be empty", "app{-old,}", "app", true],
    ["braces nest", "{a,b{c,d}}", "bd", true],
    ["a comma outside of braces is text", "a,b", "a,b", true],
    ["a closing brace alone is text", "a}", "a}", true],
    ["an unclosed brace is closed by the end", "{a,b", "b", true],
    ["a backslash takes the meaning away", "a\\*", "a*", true],
    ["and only then the character matches", "a\\*", "ab", false],
    ["a leading exclamation mark is text", "!a", "b", false],
    ["the whole text must match", "app", "my-app", false],
    ["case matters", "App", "app", false],
    ["a lone question mark matches empty text", "?", "", true],
    ["a lone negated class matches empty text", "[!a]", "", true],
    ["a lone class does not", "[a]", "", false],
    ["an unclosed class does not compile and matches nothing", "p/[", "p/[", false],
    ["an empty class does not compile either", "[]", "[]", false],
    ["a star crosses line ends", "a*b", "a\nb", true],
  ])("%s: %s on %j is %j", (_, pattern, text, expected) => {
    expect(matchesGlob(pattern, text)).toBe(expected);
  });

  test.each([
    ["a star stops at a separator", "https://h/*", "https://h/a/b", false],
    ["two stars cross it", "https://h/**", "https://h/a/b", true],
    ["a question mark is no separator", "a?b", "a/b", false],
    ["a negated class may be one", "a[!x]b", "a/b", true],
    ["a lone star does not match it", "*", "a/b", false],
  ])("with the separator /, %s: %s on %j is %j", (_, pattern, text, expected) => {
    expect(matchesGlob(pattern, text, "/")).toBe(expected);
  });

  test("a lone star matches all where Argo CD says so, separators or not", () => {
    expect(matchesGlobOrStar("*", "a/b", "/")).toBe(true);
    expect(matchesGlobOrStar("a*", "a/b", "/")).toBe(false);
  });

  test.each(["[", "[a", "[]", "[z-a]", "[a-cx]", "a[!]", "\ufffd"])("%j does not compile", (pattern) => {
    expect(compileGlob(pattern)).toBeUndefined();
  });

  test("the same pattern with and without separators are two globs", () => {
    expect(compileGlob("a*")?.("a/b")).toBe(true);
    expect(compileGlob("a*", "/")?.("a/b")).toBe(false);
    expect(compileGlob("a*")?.("a/b")).toBe(true);
  });

  test("a text with its special characters escaped matches itself and nothing longer", () => {
    return fc.assert(
      fc.property(fc.string(), (text) => {
        const pattern = text.replace(/[*?[\]{}\\]/g, "\\$&");
        expect(matchesGlob(pattern, text)).toBe(true);
        expect(matchesGlob(pattern, `${text}x`)).toBe(false);
      }),
    );
  });
});

import { expect, test } from "@jest/globals";
import { normalizeName, slugOf } from "../../../src/simulation/application-set/slug.ts";

test.each([
  ["upper case and signs", "My_App/One", "my-app-one"],
  ["dots and dashes at the ends", "-.a.b.-", "a.b"],
  ["nothing left", "___", ""],
])("normalize: %s", (_title, text, expected) => {
  expect(normalizeName(text)).toBe(expected);
});

test("a normalized name has at most 253 characters", () => {
  expect(normalizeName("a".repeat(300))).toHaveLength(253);
});

test.each([
  ["dashes in a row become one", "a--b  c", { limit: 50, smart: true }, "a-b-c"],
  ["a smart cut is at a dash", "ab-cd-ef", { limit: 4, smart: true }, "ab"],
  ["a word longer than the limit is cut", "abcdef", { limit: 4, smart: true }, "abcd"],
  ["a plain cut is anywhere", "ab-cd-ef", { limit: 4, smart: false }, "ab-c"],
  ["underscores stay, unless asked", "a_b", { limit: 50, smart: true }, "a_b"],
  ["pull requests know no underscores", "a_b", { limit: 50, smart: true, dashForUnderscore: true }, "a-b"],
  ["accents go", "Größe é", { limit: 50, smart: true }, "grosse-e"],
])("slug: %s", (_title, text, options, expected) => {
  expect(slugOf(text, options)).toBe(expected);
});

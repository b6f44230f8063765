import { expect, test } from "@jest/globals";
import { decodeYaml } from "../../../../src/simulation/application-set/yaml/decode.ts";

test.each([
  [
    "yes, n and on are booleans, quoted they are not",
    "a: yes\nb: n\nc: on\nd: 'no'",
    { a: true, b: false, c: true, d: "no" },
  ],
  ["keys are resolved too", "y: 1\n2: b\n1.5: c", { true: 1, "2": "b", "1.5": "c" }],
  [
    "old octals, hex, underscores, exponents",
    "a: 0755\nb: 0x1F\nc: 1_000\nd: 1e3",
    { a: 493, b: 31, c: 1000, d: 1000 },
  ],
  ["clock times and dates stay texts", "a: 12:30\nb: 2001-01-01", { a: "12:30", b: "2001-01-01" }],
  ["the last of two equal keys counts", "a: 1\na: 2", { a: 2 }],
  ["only the first document counts", "a: 1\n---\na: 2", { a: 1 }],
  ["nothing is null", "", null],
  [
    "anchors and merge keys",
    "a: &x {p: 1, q: 2}\nb:\n  <<: *x\n  q: 3",
    { a: { p: 1, q: 2 }, b: { p: 1, q: 3 } },
  ],
  ["a tag decides the type", "a: !!str 5\nb: !!int '7'", { a: "5", b: 7 }],
  ["a key named __proto__ is an ordinary key", "__proto__: 1", JSON.parse('{"__proto__": 1}')],
])("%s", (_title, text, expected) => {
  expect(decodeYaml(text)).toEqual(expected);
});

test.each([
  ["unbalanced brackets", "a: [1"],
  ["a null key", "~: x"],
  ["infinity, which JSON does not know", "a: .inf"],
  ["an unknown directive", "%foo bar"],
  ["a map as a key", "? {a: b}\n: c"],
])("refuses %s", (_title, text) => {
  expect(() => decodeYaml(text)).toThrow();
});

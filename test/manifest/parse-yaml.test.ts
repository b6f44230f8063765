import { expect, test } from "@jest/globals";
import { parseYaml } from "../../src/manifest/parse-yaml.ts";

test("gives every document, and leaves out the empty ones", () => {
  expect(parseYaml("a: 1\n---\n# nothing\n---\n- b\n", "x.yaml")).toEqual({
    documents: [{ a: 1 }, ["b"]],
    findings: [],
  });
});

const aliases = (name: string) => Array(7).fill(`*${name}`).join(",");
const bomb = `a: &a [1]\nb: &b [${aliases("a")}]\nc: &c [${aliases("b")}]\nd: [${aliases("c")}]\n`;

test.each([
  ["a key said twice", "a: 1\nb: 2\na: 3\n", "duplicate-yaml-key", 3, 1],
  ["a bracket left open", "a:\n  - [1\n", "invalid-yaml", 2, 5],
  ["a tab for indentation", "a:\n\tb: 1\n", "invalid-yaml", 2, 1],
  ["a mistake in the second document", "a: 1\n---\nb: 'x\n", "invalid-yaml", 3, 4],
  ["an alias without anchor", "a: 1\nb: *x\n", "invalid-yaml", 2, 4],
  ["an alias before its anchor", "a: *x\nb: &x 1\n", "invalid-yaml", 1, 4],
  ["an alias of another document's anchor", "a: &x 1\n---\nb: *x\n", "invalid-yaml", 3, 4],
  ["an alias inside of what it repeats", "a: &x\n  b: [*x]\n", "invalid-yaml", 2, 7],
  ["aliases that repeat one another without measure", bomb, "invalid-yaml", 4, 23],
])("says where there is %s", (_, text, code, line, column) => {
  const { documents, findings } = parseYaml(text, "releases.yaml");
  expect(documents).toEqual([]);
  expect(findings[0]).toMatchObject({ code, where: { file: "releases.yaml", line, column } });
  expect(findings[0]?.message).toMatch(/^[a-z].*[^.]$/s);
});

test("an alias repeats the value of the last anchor of its name", () => {
  const { documents } = parseYaml("a: &x 1\nb: *x\nc: &x [2]\nd: [*x, *x]\n", "x.yaml");
  expect(documents).toEqual([{ a: 1, b: 1, c: [2], d: [[2], [2]] }]);
});

test("says every alias without anchor at once, and what to do", () => {
  const { findings } = parseYaml("- *x\n- *y\n", "x.yaml");
  expect(findings.map(({ message }) => message)).toEqual([
    "no anchor &x stands before the alias *x",
    "no anchor &y stands before the alias *y",
  ]);
  expect(findings[0]?.fix).toMatch(/set the anchor/);
});

const releases = (line: string) => `search: { tag: a }\n${line}\ncart: { tag: "1.0" }\n`;

test.each([
  [
    "a brace left open",
    "checkout: { tag: 1.4.0",
    2,
    11,
    'a { is opened and not closed: "checkout: { tag: 1.4.0"',
  ],
  [
    "a bracket left open in braces",
    "checkout: { tag: [1 }",
    2,
    18,
    'a [ is opened and not closed: "checkout: { tag: [1 }"',
  ],
  [
    "a quote left open",
    "checkout: { tag: '1.4.0 }",
    2,
    18,
    "a ' is opened and not closed: \"checkout: { tag: '1.4.0 }\"",
  ],
  ["a brace too many", "checkout: { tag: a }}", 2, 21, '"}" has no place there: "checkout: { tag: a }}"'],
  [
    "a merge conflict",
    "<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x",
    2,
    1,
    'a merge conflict is not resolved: "<<<<<<< HEAD"',
  ],
  ["a key without its colon", "checkout", 2, 1, 'implicit keys need to be on a single line: "checkout"'],
  [
    "uneven indentation",
    "checkout:\n  tag: a\n   digest: b",
    3,
    8,
    'nested mappings are not allowed in compact mappings: "tag: a"',
  ],
  [
    "a value that YAML reserves",
    "checkout: @x",
    2,
    11,
    'plain value cannot start with reserved character @: "checkout: @x"',
  ],
  [
    "a backslash in quotes",
    'checkout: "C:\\q"',
    2,
    14,
    'invalid escape sequence \\q: "checkout: \\"C:\\\\q\\""',
  ],
  [
    "entries without a comma",
    "checkout: { tag: a by: b }",
    2,
    18,
    'block collections are not allowed within flow collections: "checkout: { tag: a by: b }"',
  ],
])("%s is one finding, where it was made, with its line and a fix", (_, text, line, column, message) => {
  const { findings } = parseYaml(releases(text), "releases.yaml");
  expect(findings).toMatchObject([{ code: "invalid-yaml", message, where: { line, column } }]);
  expect(findings[0]?.fix).not.toBe("correct the YAML");
});

test("every key that is there twice is told, by its name", () => {
  expect(
    parseYaml("a: 1\na: 2\n'b c': { d: 1, d: 2 }\n", "x.yaml").findings.map(({ message }) => message),
  ).toEqual(['the key "a" is there twice', 'the key "d" is there twice']);
});

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
  ["a bracket left open", "a:\n  - [1\n", "invalid-yaml", 3, 1],
  ["a tab for indentation", "a:\n\tb: 1\n", "invalid-yaml", 2, 1],
  ["a mistake in the second document", "a: 1\n---\nb: 'x\n", "invalid-yaml", 4, 1],
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

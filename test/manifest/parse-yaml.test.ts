import { expect, test } from "@jest/globals";
import { parseYaml } from "../../src/manifest/parse-yaml.ts";

test("gives every document, and leaves out the empty ones", () => {
  expect(parseYaml("a: 1\n---\n# nothing\n---\n- b\n", "x.yaml")).toEqual({
    documents: [{ a: 1 }, ["b"]],
    findings: [],
  });
});

test.each([
  ["a key said twice", "a: 1\nb: 2\na: 3\n", "duplicate-yaml-key", 3, 1],
  ["a bracket left open", "a:\n  - [1\n", "invalid-yaml", 3, 1],
  ["a tab for indentation", "a:\n\tb: 1\n", "invalid-yaml", 2, 1],
  ["a mistake in the second document", "a: 1\n---\nb: 'x\n", "invalid-yaml", 4, 1],
])("says where there is %s", (_, text, code, line, column) => {
  const { documents, findings } = parseYaml(text, "releases.yaml");
  expect(documents).toEqual([]);
  expect(findings[0]).toMatchObject({ code, where: { file: "releases.yaml", line, column } });
  expect(findings[0]?.message).toMatch(/^[a-z].*[^.]$/s);
});

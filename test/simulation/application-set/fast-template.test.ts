import { expect, test } from "@jest/globals";
import { renderFastTemplate } from "../../../src/simulation/application-set/fast-template.ts";
import { mapFromJson } from "../../../src/simulation/application-set/go-template/json.ts";

const params = mapFromJson({ name: "a", "values.k": "v", "path[0]": "p", port: 80 });

test.each([
  ["a name is replaced, blanks around it do not matter", "{{name}}-{{ name }}", "a-a"],
  ["names may hold dots and brackets", "{{values.k}} {{path[0]}}", "v p"],
  ["an unknown name stays as it was written", "{{ nope }}", "{{ nope }}"],
  ["a parameter that is not a text stays", "{{port}}", "{{port}}"],
  ["an empty tag stays", "{{}} {{ }}", "{{}} {{ }}"],
  ["text without a whole tag is left alone", "{{ name", "{{ name"],
  ["braces the wrong way round are text", "}} {{", "}} {{"],
])("%s", (_title, text, expected) => {
  expect(renderFastTemplate(text, params)).toBe(expected);
});

test("an unclosed tag behind a whole one is an error", () => {
  expect(() => renderFastTemplate("{{name}} {{", params)).toThrow(/cannot find end tag/);
});

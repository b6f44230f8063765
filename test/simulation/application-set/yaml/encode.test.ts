import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Json } from "../../../../src/manifest/manifest.ts";
import { fromJson } from "../../../../src/simulation/application-set/go-template/json.ts";
import { decodeYaml } from "../../../../src/simulation/application-set/yaml/decode.ts";
import { encodeYaml } from "../../../../src/simulation/application-set/yaml/encode.ts";

const encode = (json: Json): string => encodeYaml(fromJson(json));

test.each<[string, Json, string]>([
  ["lists below a key are not indented", { a: ["x", { b: 1, c: 2 }] }, "a:\n- x\n- b: 1\n  c: 2\n"],
  ["keys are sorted, numbers in them by value", { a10: 1, a2: 2, B: 3 }, "B: 3\na2: 2\na10: 1\n"],
  [
    "what would be another type is quoted",
    ["yes", "1", "", "null", "2001-01-01"],
    '- "yes"\n- "1"\n- ""\n- "null"\n- "2001-01-01"\n',
  ],
  ["what would be syntax is in single quotes", ["a: b", "#x", "it's: y"], "- 'a: b'\n- '#x'\n- 'it''s: y'\n"],
  ["lines become a literal block", { a: "x\ny\n", b: "x\ny" }, "a: |\n  x\n  y\nb: |-\n  x\n  y\n"],
  [
    "empty values and numbers",
    [{}, [], null, true, 1.5, 1e21],
    "- {}\n- []\n- null\n- true\n- 1.5\n- 1e+21\n",
  ],
  ["lists in lists", [["a"], [["b"]]], "- - a\n- - - b\n"],
])("%s", (_title, json, expected) => {
  expect(encode(json)).toBe(expected);
});

test("a long text is folded at a blank behind column 80", () => {
  const text = `${"word ".repeat(20)}end`;
  expect(encode(text).split("\n")[0]).toHaveLength(84);
  expect(decodeYaml(encode(text))).toBe(text);
});

test("law: what was written reads back the same", () => {
  const key = fc.stringMatching(/^[a-z~#:'" -]{1,6}$/);
  const text = fc.oneof(fc.stringMatching(/^[a-z0-9:#'"{}\-[\] \n,.&*!|>%@?]{0,40}$/), fc.string());
  const leaf = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null));
  const value = fc.letrec<{ value: Json }>((tie) => ({
    value: fc.oneof(
      { depthSize: "small" },
      leaf,
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(key, tie("value"), { maxKeys: 3 }),
    ),
  })).value;
  return fc.assert(
    fc.property(value, (json) => expect(decodeYaml(encode(json))).toEqual(JSON.parse(JSON.stringify(json)))),
  );
});

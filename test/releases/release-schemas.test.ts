import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { jsonSchemas } from "../../scripts/release-schemas.ts";
import { readEntryFile } from "../../src/releases/entry-file.ts";
import { holdShape, rejectionShape, releaseShape } from "../../src/releases/entry-shapes.ts";

interface Schema {
  readonly additionalProperties: {
    readonly required: readonly string[];
    readonly properties: Readonly<Record<string, { readonly type: string; readonly pattern?: string }>>;
  };
}

test.each(Object.keys(jsonSchemas))(
  "schemas/%s is as the source says; else run scripts/generate-release-schemas.ts",
  (file) => {
    expect(JSON.parse(readFileSync(`schemas/${file}`, "utf8"))).toEqual(jsonSchemas[file]);
  },
);

describe.each([
  { file: "releases.schema.json", shape: releaseShape },
  { file: "holds.schema.json", shape: holdShape },
  { file: "rejected.schema.json", shape: rejectionShape },
])("$file says what is read", ({ file, shape }) => {
  const { required, properties } = (jsonSchemas[file] as Schema).additionalProperties;
  const good: Readonly<Record<string, unknown>> = {
    ...{
      tag: "1.0.0",
      digest: `sha256:${"ab".repeat(32)}`,
      images: {},
      since: "2026-11-21T10:00:00Z",
      by: "a",
    },
    ...{ from: "0123abc", why: "a", hotfix: "a", reason: "a", owner: "a", until: "2026-12-31", service: "a" },
  };
  const whole = Object.fromEntries(Object.keys(properties).map((key) => [key, good[key]]));

  test("every field of the schema is read, and no other", () => {
    expect(shape(whole, "")).toEqual([]);
    expect(shape({ ...whole, other: 1 }, "")).toMatchObject([{ code: "unknown-knob", field: "other" }]);
  });

  test.each(Object.keys(properties))("%s is required by both or by none", (key) => {
    const { [key]: _, ...rest } = whole;
    expect(shape(rest, "").length > 0).toBe(required.includes(key));
  });

  test.each(Object.keys(properties))("%s is refused by both as a number", (key) => {
    expect(shape({ ...whole, [key]: 1 }, "")).toHaveLength(1);
    expect(["string", "object"]).toContain(properties[key]?.type);
  });
});

describe("what is wrong has its line and column", () => {
  const digest = `sha256:${"ab".repeat(32)}`;
  test.each([
    {
      title: "an unquoted number",
      text: `# ours\na: { tag: 1.0 }\n`,
      code: "wrong-type",
      line: 2,
      column: 6,
    },
    {
      title: "a floating point in a block",
      text: "a:\n  tag: 1.10\n",
      code: "wrong-type",
      line: 2,
      column: 3,
    },
    {
      title: "a short digest",
      text: "a: { tag: x, digest: sha256:12 }\n",
      code: "bad-digest",
      line: 1,
      column: 14,
    },
    {
      title: "a misspelt field",
      text: "a: { tag: x, digset: y }\n",
      code: "unknown-knob",
      line: 1,
      column: 14,
    },
    {
      title: "no tag",
      text: `b: { tag: x }\na: { digest: "${digest}" }\n`,
      code: "missing-value",
      line: 2,
      column: 1,
    },
    {
      title: "an image's digest, by a name with dots",
      text: "a: { tag: x, images: { ghcr.io/b/c: { tag: y, digest: z } } }\n",
      code: "bad-digest",
      line: 1,
      column: 47,
    },
    { title: "an entry that is no map", text: "a: 1.0.0\n", code: "wrong-type", line: 1, column: 1 },
    {
      title: "a day where an instant belongs",
      text: "a: { tag: x, since: 2026-11-21 }\n",
      code: "bad-time",
      line: 1,
      column: 14,
    },
    {
      title: "a commit that YAML reads as a number",
      text: "a: { tag: x, from: 123456789012 }\n",
      code: "bad-commit",
      line: 1,
      column: 14,
    },
    {
      title: "an entry twice",
      text: "a: { tag: x }\na: { tag: y }\n",
      code: "duplicate-yaml-key",
      line: 2,
      column: 1,
    },
    { title: "a list", text: "- a\n", code: "wrong-type", line: 1, column: 1 },
    { title: "broken YAML", text: "a: { tag: x\n", code: "invalid-yaml", line: 1, column: 4 },
    {
      title: "an alias of nothing",
      text: "b: { tag: x }\na: *b\n",
      code: "invalid-yaml",
      line: 2,
      column: 4,
    },
    { title: "an entry without a space", text: "a:{ tag: x }\n", code: "wrong-type", line: 1, column: 1 },
    { title: "a misspelt field", text: "a: { tga: x }\n", code: "unknown-knob", line: 1, column: 6 },
  ])("$title", ({ text, code, line, column }) => {
    const { findings } = readEntryFile(text, "releases.yaml", releaseShape);
    expect(findings).toMatchObject([{ code, where: { file: "releases.yaml", line, column } }]);
  });

  test.each([
    ["1.10", "tag is 1.10, which YAML reads as a number", 'quote it: "1.10"'],
    ["20261128", "tag is 20261128, which YAML reads as a number", 'quote it: "20261128"'],
    ["true", "tag is true, which YAML reads as a boolean", 'quote it: "true"'],
    ["", "tag is empty", "state a.tag"],
  ])("a tag %s is shown as it is written", (tag, message, fix) => {
    const { findings } = readEntryFile(`a: { tag: ${tag} }\n`, "releases.yaml", releaseShape);
    expect(findings).toMatchObject([{ message: `a.${message}`, fix }]);
  });

  test.each(["", "# nothing yet\n", "{}\n"])("%j holds nothing, and is right", (text) => {
    const { entries, findings } = readEntryFile(text, "releases.yaml", releaseShape);
    expect([entries.size, findings]).toEqual([0, []]);
  });
});

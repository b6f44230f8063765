import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parse } from "yaml";
import { FindingsError } from "../../src/errors.ts";
import { editEntries } from "../../src/releases/edit-entries.ts";

const edit = (text: string, key: string, value: object | undefined) =>
  editEntries(text, new Map([[key, value]]), "releases.yaml");

const release = { tag: "1.9.0", since: "2026-11-21T10:00:00Z" };
const line = "{ tag: 1.9.0, since: 2026-11-21T10:00:00Z }";

describe("an edit changes its entry and nothing else", () => {
  test.each([
    {
      title: "a value is replaced",
      text: "a: { tag: x }\nb: { tag: y }\n",
      key: "a",
      after: `a: ${line}\nb: { tag: y }\n`,
    },
    {
      title: "the comment behind an entry stays",
      text: "a: { tag: x } # pinned until May\nb: { tag: y }\n",
      key: "a",
      after: `a: ${line} # pinned until May\nb: { tag: y }\n`,
    },
    { title: "the first entry of an empty file", text: "", key: "a", after: `a: ${line}\n` },
    {
      title: "the first entry of a file of comments",
      text: "# ours\n",
      key: "a",
      after: `# ours\na: ${line}\n`,
    },
    {
      title: "the first entry of an empty map",
      text: "# ours\n{}\n",
      key: "a",
      after: `# ours\na: ${line}\n`,
    },
    {
      title: "an entry comes where its name sorts",
      text: "a: {tag: x}\nc: {tag: y}\n",
      key: "b",
      after: `a: {tag: x}\nb: ${line}\nc: {tag: y}\n`,
    },
    {
      title: "the first name comes first, below the header",
      text: "# ours\n\nb: {tag: x}\n",
      key: "a",
      after: `# ours\n\na: ${line}\n\nb: {tag: x}\n`,
    },
    {
      title: "the last name comes last",
      text: "a: {tag: x}",
      key: "b",
      after: `a: {tag: x}\n\nb: ${line}\n`,
    },
    {
      title: "a comment stays with the entry below it",
      text: "a: {tag: x}\n# why c\nc: {tag: y}\n",
      key: "b",
      after: `a: {tag: x}\nb: ${line}\n# why c\nc: {tag: y}\n`,
    },
    {
      title: "an entry of many lines becomes one",
      text: "a:\n  tag: x\n\nb: {tag: y}\n",
      key: "a",
      after: `a: ${line}\n\nb: {tag: y}\n`,
    },
    {
      title: "comments inside an entry of many lines move above it",
      text: "a:\n  # the good one\n  tag: x # yes\nb: {tag: y}\n",
      key: "a",
      after: `# the good one\n# yes\na: ${line}\nb: {tag: y}\n`,
    },
    {
      title: "an entry without a value gets one",
      text: "a:\nb: {tag: y}\n",
      key: "a",
      after: `a: ${line}\nb: {tag: y}\n`,
    },
    {
      title: "Windows' line ends stay",
      text: "a: {tag: x}\r\nc: {tag: y}\r\n",
      key: "b",
      after: `a: {tag: x}\r\nb: ${line}\r\nc: {tag: y}\r\n`,
    },
    { title: "a quoted key is found", text: '"a": {tag: x}\n', key: "a", after: `"a": ${line}\n` },
    {
      title: "a key that YAML would misread is quoted",
      text: "a: {tag: x}\n",
      key: "*",
      after: `"*": ${line}\n\na: {tag: x}\n`,
    },
  ])("$title", ({ text, key, after }) => {
    expect(edit(text, key, release)).toBe(after);
  });

  test.each([
    { title: "its whole line", text: "a: {tag: x} # old\nb: {tag: y}\n", key: "a", after: "b: {tag: y}\n" },
    { title: "all of its lines", text: "a:\n  tag: x\nb: {tag: y}\n", key: "a", after: "b: {tag: y}\n" },
    { title: "nothing, where it is not", text: "b: {tag: y}\n", key: "a", after: "b: {tag: y}\n" },
    {
      title: "the last line of a file that does not end",
      text: "a: {tag: x}\nb: {tag: y}",
      key: "b",
      after: "a: {tag: x}\n",
    },
  ])("taking an entry away takes $title", ({ text, key, after }) => {
    expect(edit(text, key, undefined)).toBe(after);
  });

  test.each([
    { title: "entries inside brackets", text: "{ a: {tag: x} }\n" },
    { title: "an entry that another one refers to", text: "a: &one {tag: x}\nb: *one\n" },
  ])("$title are refused, not guessed", ({ text }) => {
    expect(() => edit(text, "a", release)).toThrow(FindingsError);
  });
});

const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,6}$/);
const value = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom("1.0", "null", "yes", "a: b", "#x", "1e3", "'", "a,b}"),
);
const entry = fc.record({ tag: value, why: value }, { requiredKeys: ["tag"] });
const between = fc.constantFrom("", "\n", "# note\n", "  # indented\n", "\n# a\n\n# b\n");

test("law: all bytes outside of the entry stay, whatever the file and the value", () => {
  const files = fc.uniqueArray(fc.tuple(name, fc.constantFrom("x", "y"), between, fc.boolean()), {
    selector: ([key]) => key,
    maxLength: 6,
  });
  void fc.assert(
    fc.property(files, name, entry, (parts, key, release) => {
      const sorted = [...parts].sort(([a], [b]) => (a < b ? -1 : 1));
      const texts = sorted.map(
        ([own, tag, before, block]) =>
          `${before}${own}:${block ? `\n  tag: ${tag}\n` : ` { tag: ${tag} } # ${own}\n`}`,
      );
      const after = edit(texts.join(""), key, release);
      expect(parse(after)).toEqual({
        ...Object.fromEntries(sorted.map(([own, tag]) => [own, { tag }])),
        [key]: release,
      });
      const kept = after.split("\n").filter((one) => !one.startsWith(`${key}:`));
      const others = texts
        .filter((_, index) => sorted[index]?.[0] !== key)
        .join("")
        .split("\n")
        .filter(Boolean);
      expect(kept.filter((one) => others.includes(one) && one !== "")).toEqual(
        expect.arrayContaining(others),
      );
      expect(Object.keys(parse(after))).toEqual(Object.keys(parse(after)).sort());
    }),
    { numRuns: 300 },
  );
});

import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseDocument } from "yaml";
import { renderEntry } from "../../src/releases/edit-entries.ts";
import { plainEntries } from "../../src/releases/plain-entries.ts";

const digest = `sha256:${"ab".repeat(32)}`;
const plain = (text: string) => plainEntries(text)?.map(({ key, value }) => [key, value]);

/** What the parser says; undefined for what it does not take. */
function parsed(text: string): unknown {
  const document = parseDocument(text);
  return document.errors.length > 0 ? undefined : Object.entries(document.toJS() ?? {});
}

describe("what we write is plain", () => {
  test.each([
    {
      title: "a release",
      text: `checkout: { tag: 1.9.0, digest: ${digest}, since: 2026-11-21T10:00:00Z, by: Ada }\n`,
    },
    {
      title: "a reason with a colon",
      text: 'checkout: { tag: 1.9.0, why: "rolled back from 1.5.0: loses orders" }\n',
    },
    { title: "a reason of words", text: "checkout: { tag: main-12, hotfix: payments are down (again) }\n" },
    { title: "a freeze", text: '"*": { reason: Black Friday, owner: alice, until: 2026-11-30 }\n' },
    { title: "a rejection", text: `${digest}: { service: checkout, tag: v1, reason: bad }\n` },
    { title: "comments and blank lines", text: `# why\n\na: { tag: x } # y\r\n\n` },
    { title: "no entry", text: "" },
  ])("$title", ({ text }) => {
    expect(plain(text)).toEqual(parsed(text));
  });
});

describe("what a parser reads otherwise is left to it", () => {
  test.each([
    ["a number", "a: { tag: 1.9 }"],
    ["an exponent", "a: { tag: 1e5, from: 12345678e9 }"],
    ["a hexadecimal number", "a: { tag: 0x1f }"],
    ["a truth", "a: { tag: True }"],
    ["nothing", "a: { tag: null }"],
    ["a key that is true", "true: { tag: x }"],
    ["an escape", 'a: { tag: "\\u0041" }'],
    ["a map in it", "a: { tag: x, images: { b: { tag: y } } }"],
    ["many lines", "a:\n  tag: x"],
    ["a comment that is none", "a: { tag: x }# y"],
    ["the same key twice", "a: { tag: x, tag: y }"],
    ["the same entry twice", "a: { tag: x }\na: { tag: y }"],
    ["an anchor", "a: &b { tag: x }"],
    ["an alias", "a: { tag: *b }"],
    ["documents", "---\na: { tag: x }"],
    ["a byte order mark", "\uFEFFa: { tag: x }"],
    ["a tab", "a: { tag: x }\t"],
    ["indentation", "  a: { tag: x }"],
    ["a conflict", "<<<<<<< HEAD\na: { tag: x }"],
  ])("%s", (_, text) => {
    expect(plain(text)).toBeUndefined();
  });
});

test("law: what is read plainly is what the parser reads, whatever stands there", () => {
  const word = fc.constantFrom(
    "a",
    "1",
    "1.9",
    "1e5",
    "-",
    "true",
    "~",
    ".5",
    "0x1f",
    ":",
    " ",
    "#",
    "'",
    '"',
    ",",
    "}",
    "é",
    "_",
    "sha256:ab",
    "\\",
    "\u0085",
    "(",
    "*",
  );
  const scalar = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(""));
  const key = fc.constantFrom("a", "b", "true", "1", '"*"', "c-d", "null");
  const written = fc
    .tuple(key, scalar, scalar)
    .map(([name, one, other]) => `${name}: { tag: ${one}, why: "${other}" }`);
  const text = fc.array(
    fc.oneof(
      written,
      scalar.map((one) => `a: { tag: ${one} } # ${one}`),
      scalar,
    ),
    { maxLength: 3 },
  );
  void fc.assert(
    fc.property(text, (lines) => {
      const joined = lines.join("\n");
      const read = plain(joined);
      if (read) expect(read).toEqual(parsed(joined));
    }),
    { numRuns: 20_000 },
  );
});

test("law: an entry that was written is read again", () => {
  const text = fc.string({ minLength: 1, unit: "grapheme" });
  void fc.assert(
    fc.property(text, text, (tag, why) => {
      const line = `a: ${renderEntry({ tag, why })}`;
      const read = plain(line);
      if (read) expect(read).toEqual([["a", { tag, why }]]);
    }),
    { numRuns: 5000 },
  );
});

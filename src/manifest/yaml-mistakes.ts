import type { Document, YAMLError } from "yaml";
import { visit } from "./yaml-library.ts";

/** What is wrong, and at which character of the text. */
export interface YamlMistake {
  readonly code: "invalid-yaml" | "duplicate-yaml-key";
  readonly message: string;
  readonly at: number;
  readonly fix: string;
}

/** The first mistake of syntax, because a parser makes more of what comes after it; without one, every key that is there twice. */
export function syntaxMistakes(text: string, documents: readonly Document.Parsed[]): readonly YamlMistake[] {
  const errors = documents.flatMap(({ errors }) => errors);
  if (errors.length === 0) return [];
  const conflict = /^(?:<{7}|={7}|>{7}|\|{7})(?: .*)?\r?$/m.exec(text);
  if (conflict) return [unresolved(conflict)];
  const first = errors.find(({ code }) => code !== "DUPLICATE_KEY");
  if (first) return [unclosed(text, documents, first) ?? inItsLine(text, first)];
  return errors.map((error) => ({
    code: "duplicate-yaml-key",
    message: `the key ${JSON.stringify(keyAt(text, error.pos[0]))} is there twice`,
    at: error.pos[0],
    fix: "keep one of the two keys",
  }));
}

function unresolved(conflict: RegExpExecArray): YamlMistake {
  const message = `a merge conflict is not resolved: "${conflict[0].trimEnd()}"`;
  const fix = "keep one of the two sides, and take out the lines of <<<<<<<, ======= and >>>>>>>";
  return { code: "invalid-yaml", message, at: conflict.index, fix };
}

const closing: Readonly<Record<string, string>> = { "{": "}", "[": "]", '"': '"', "'": "'" };

/** A parser sees at the end of the text what is missing; people look for where it was opened. */
function unclosed(
  text: string,
  documents: readonly Document.Parsed[],
  { code, message, pos }: YAMLError,
): YamlMistake | undefined {
  if (!/\bclosing\b|end with a/.test(message) || (code !== "BAD_INDENT" && code !== "MISSING_CHAR"))
    return undefined;
  const opened: number[] = [];
  for (const document of documents)
    visit(document, {
      Node: (_, { range }) => {
        if (range && range[1] === pos[0] && closing[text[range[0]] ?? ""]) opened.push(range[0]);
      },
    });
  const at = opened.at(-1);
  if (at === undefined) return undefined;
  const bracket = text[at] ?? "";
  const said = `a ${bracket} is opened and not closed: ${lineAt(text, at)}`;
  return { code: "invalid-yaml", message: said, at, fix: `close it with ${closing[bracket]}` };
}

const alike = "indent the keys of one map alike, and quote a value that holds a colon and a space";

const fixes: { readonly [code: string]: string } = {
  TAB_AS_INDENT: "indent with spaces",
  BLOCK_AS_IMPLICIT_KEY: alike,
  BAD_INDENT: alike,
  MULTILINE_IMPLICIT_KEY: "write each key with its colon: name: value",
  MISSING_CHAR: "write each key with its colon: name: value",
  BLOCK_IN_FLOW: "put commas between what stands in braces: { a: 1, b: 2 }",
  BAD_SCALAR_START: "quote the value",
  BAD_ALIAS: "quote the value",
  BAD_DQ_ESCAPE: "write \\\\ for a backslash, or quote with '…'",
  UNEXPECTED_TOKEN: "take it out, or open before it what it closes",
};

function inItsLine(text: string, { code, message, pos }: YAMLError): YamlMistake {
  const [at] = pos;
  const said = message
    .replace(/^Unexpected \S+ token in YAML stream: (.*)$/s, "$1 has no place there")
    .replace(/\.$/, "")
    .replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase());
  const fix = fixes[code] ?? "correct the YAML";
  return { code: "invalid-yaml", message: `${said}: ${lineAt(text, at)}`, at, fix };
}

const longest = 60;

function lineAt(text: string, at: number): string {
  const line =
    text
      .slice(text.lastIndexOf("\n", at - 1) + 1)
      .split(/\r?\n/, 1)[0]
      ?.trim() ?? "";
  return JSON.stringify(line.length > longest ? `${line.slice(0, longest)}…` : line);
}

function keyAt(text: string, at: number): string {
  return (
    /^(?:"([^"]*)"|'([^']*)'|([^:\n]*))/
      .exec(text.slice(at))
      ?.slice(1)
      .find((key) => key !== undefined) ?? ""
  );
}

import type { Alias, Document, LineCounter, Node } from "yaml";
import type { Finding } from "../errors.ts";
import type { Json } from "./manifest.ts";
import { isAlias, newLineCounter, parseAllDocuments, visit } from "./yaml-library.ts";

export interface ParsedYaml {
  /** One value a document; empty documents are left out. Nothing when anything is wrong. */
  readonly documents: readonly Json[];
  readonly findings: readonly Finding[];
}

/** What is wrong, and at which character of the text. */
interface Mistake {
  readonly code: string;
  readonly message: string;
  readonly at: number;
}

const fixes: { readonly [code: string]: string } = {
  DUPLICATE_KEY: "keep one of the two keys",
  TAB_AS_INDENT: "indent with spaces",
  UNKNOWN_ANCHOR: "set the anchor with & before its first alias, in the same document",
  ENDLESS: "let the alias repeat a value that it is not part of",
  TOO_MANY_ALIASES: "write the values out instead of repeating aliases of aliases",
};

/** Reads every document of a YAML text; syntax errors, duplicate keys and bad aliases become findings with their place. */
export function parseYaml(text: string, file: string): ParsedYaml {
  const lines = newLineCounter();
  const parsed = parseAllDocuments(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const documents = Array.isArray(parsed) ? (parsed as readonly Document.Parsed[]) : [];
  const mistakes: Mistake[] = documents.flatMap(({ errors }) =>
    errors.map(({ code, message, pos }) => ({ code, message, at: pos[0] })),
  );
  const values = mistakes.length > 0 ? [] : documents.map((document) => toValue(document, mistakes));
  if (mistakes.length > 0)
    return { documents: [], findings: mistakes.map((mistake) => findingOf(mistake, file, lines)) };
  return { documents: values.filter((value) => value !== null), findings: [] };
}

function toValue(document: Document.Parsed, mistakes: Mistake[]): Json {
  const aliases = aliasesOf(document);
  const bad = aliases.flatMap(({ mistake }) => mistake ?? []);
  if (bad.length === 0) {
    try {
      return document.toJS() as Json;
    } catch (error) {
      const last = aliases.at(-1);
      if (!(error instanceof ReferenceError && last)) throw error;
      const message = "aliases of aliases repeat too many values";
      bad.push({ code: "TOO_MANY_ALIASES", message, at: last.at });
    }
  }
  mistakes.push(...bad);
  return null;
}

/** The aliases of a document in order, each with what is wrong with it alone. */
function aliasesOf(document: Document.Parsed): { readonly at: number; readonly mistake?: Mistake }[] {
  const aliases: { at: number; mistake?: Mistake }[] = [];
  const anchors = new Map<string, Node>();
  visit(document, {
    Node(_, node, ancestors) {
      if (!isAlias(node)) {
        if (node.anchor) anchors.set(node.anchor, node as Node);
        return;
      }
      const at = node.range?.[0] ?? 0;
      const anchored = anchors.get(node.source);
      if (!anchored) aliases.push({ at, mistake: unknownAnchor(node, at) });
      else if (ancestors.includes(anchored)) aliases.push({ at, mistake: endless(node, at) });
      else aliases.push({ at });
    },
  });
  return aliases;
}

const unknownAnchor = ({ source }: Alias, at: number): Mistake => ({
  code: "UNKNOWN_ANCHOR",
  message: `no anchor &${source} stands before the alias *${source}`,
  at,
});

const endless = ({ source }: Alias, at: number): Mistake => ({
  code: "ENDLESS",
  message: `the alias *${source} stands inside of the value that it repeats`,
  at,
});

function findingOf(mistake: Mistake, file: string, lines: LineCounter): Finding {
  const { line, col } = lines.linePos(mistake.at);
  const code = mistake.code === "DUPLICATE_KEY" ? "duplicate-yaml-key" : "invalid-yaml";
  const message = mistake.message
    .replace(/\.$/, "")
    .replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase());
  return {
    code,
    message,
    where: { file, line, column: col },
    fix: fixes[mistake.code] ?? "correct the YAML",
  };
}

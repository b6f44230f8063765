import type { Alias, Document, LineCounter, Node } from "yaml";
import type { Finding } from "../errors.ts";
import type { Json } from "./manifest.ts";
import { isAlias, newLineCounter, parseAllDocuments, visit } from "./yaml-library.ts";
import { syntaxMistakes, type YamlMistake } from "./yaml-mistakes.ts";

export interface ParsedYaml {
  /** One value a document; empty documents are left out. Nothing when anything is wrong. */
  readonly documents: readonly Json[];
  readonly findings: readonly Finding[];
}

/** Reads every document of a YAML text; syntax errors, duplicate keys and bad aliases become findings with their place. */
export function parseYaml(text: string, file: string): ParsedYaml {
  const lines = newLineCounter();
  const parsed = parseAllDocuments(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const documents = Array.isArray(parsed) ? (parsed as readonly Document.Parsed[]) : [];
  const mistakes: YamlMistake[] = [...syntaxMistakes(text, documents)];
  const values = mistakes.length > 0 ? [] : documents.map((document) => toValue(document, mistakes));
  if (mistakes.length > 0)
    return { documents: [], findings: mistakes.map((mistake) => findingOf(mistake, file, lines)) };
  return { documents: values.filter((value) => value !== null), findings: [] };
}

function toValue(document: Document.Parsed, mistakes: YamlMistake[]): Json {
  const aliases = aliasesOf(document);
  const bad = aliases.flatMap(({ mistake }) => mistake ?? []);
  if (bad.length === 0) {
    try {
      return document.toJS() as Json;
    } catch (error) {
      const last = aliases.at(-1);
      if (!(error instanceof ReferenceError && last)) throw error;
      const message = "aliases of aliases repeat too many values";
      const fix = "write the values out instead of repeating aliases of aliases";
      bad.push({ code: "invalid-yaml", message, at: last.at, fix });
    }
  }
  mistakes.push(...bad);
  return null;
}

/** The aliases of a document in order, each with what is wrong with it alone. */
function aliasesOf(document: Document.Parsed): { readonly at: number; readonly mistake?: YamlMistake }[] {
  const aliases: { at: number; mistake?: YamlMistake }[] = [];
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

const unknownAnchor = ({ source }: Alias, at: number): YamlMistake => ({
  code: "invalid-yaml",
  message: `no anchor &${source} stands before the alias *${source}`,
  at,
  fix: "set the anchor with & before its first alias, in the same document",
});

const endless = ({ source }: Alias, at: number): YamlMistake => ({
  code: "invalid-yaml",
  message: `the alias *${source} stands inside of the value that it repeats`,
  at,
  fix: "let the alias repeat a value that it is not part of",
});

function findingOf({ code, message, at, fix }: YamlMistake, file: string, lines: LineCounter): Finding {
  const { line, col } = lines.linePos(at);
  return { code, message, where: { file, line, column: col }, fix };
}

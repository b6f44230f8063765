import { type Document, LineCounter, parseAllDocuments, type YAMLError } from "yaml";
import type { Finding } from "../errors.ts";
import type { Json } from "./manifest.ts";

export interface ParsedYaml {
  /** One value a document; empty documents are left out. Nothing when anything is wrong. */
  readonly documents: readonly Json[];
  readonly findings: readonly Finding[];
}

const fixes: { readonly [code: string]: string } = {
  DUPLICATE_KEY: "keep one of the two keys",
  TAB_AS_INDENT: "indent with spaces",
};

/** Reads every document of a YAML text; syntax errors and duplicate keys become findings with their place. */
export function parseYaml(text: string, file: string): ParsedYaml {
  const lines = new LineCounter();
  const parsed = parseAllDocuments(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const documents = Array.isArray(parsed) ? (parsed as readonly Document.Parsed[]) : [];
  const findings = documents.flatMap((document) =>
    document.errors.map((error) => findingOf(error, file, lines)),
  );
  if (findings.length > 0) return { documents: [], findings };
  const values = documents.map((document) => document.toJS() as Json);
  return { documents: values.filter((value) => value !== null), findings };
}

function findingOf(error: YAMLError, file: string, lines: LineCounter): Finding {
  const { line, col } = lines.linePos(error.pos[0]);
  const code = error.code === "DUPLICATE_KEY" ? "duplicate-yaml-key" : "invalid-yaml";
  const message = error.message.replace(/\.$/, "").replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase());
  return { code, message, where: { file, line, column: col }, fix: fixes[error.code] ?? "correct the YAML" };
}

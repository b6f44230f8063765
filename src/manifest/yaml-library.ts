import { createRequire } from "node:module";
import type * as Yaml from "yaml";

// Loaded when something is parsed that is not in our own plain form: it costs more than the rest of most commands' start.
const load = createRequire(import.meta.url);
const library = (): typeof Yaml => load("yaml");

export const isAlias: typeof Yaml.isAlias = (node): node is Yaml.Alias => library().isAlias(node);
export const isMap = <K, V>(node: unknown): node is Yaml.YAMLMap<K, V> => library().isMap<K, V>(node);
export const isNode = <T>(node: unknown): node is Yaml.Node<T> => library().isNode<T>(node);
export const isScalar = <T>(node: unknown): node is Yaml.Scalar<T> => library().isScalar<T>(node);
export const isSeq = <T>(node: unknown): node is Yaml.YAMLSeq<T> => library().isSeq<T>(node);
export const visit = (...of: Parameters<typeof Yaml.visit>): void => library().visit(...of);

export function parseDocument(text: string, options?: ParseOptions): Yaml.Document.Parsed {
  return library().parseDocument(text, options);
}

export function parseAllDocuments(text: string, options?: ParseOptions) {
  return library().parseAllDocuments(text, options);
}

export function parseValue(text: string, options?: ParseOptions): unknown {
  return library().parse(text, options);
}

export type ParseOptions = Parameters<typeof Yaml.parseDocument>[1];

export function newLineCounter(): Yaml.LineCounter {
  const { LineCounter } = library();
  return new LineCounter();
}

export function newDocument(value: unknown): Yaml.Document {
  const { Document } = library();
  return new Document(value);
}

/** The tokens of a text, comments among them. */
export function tokensOf(text: string): readonly string[] {
  const { Lexer } = library();
  return [...new Lexer().lex(text)];
}

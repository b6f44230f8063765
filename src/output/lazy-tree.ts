import type { FileTree } from "./file-tree.ts";

/** A FileTree of which some texts are made when somebody asks for them. */
export class LazyTree implements FileTree {
  readonly #texts: Map<string, string | ((path: string) => string)>;

  constructor(texts: Map<string, string | ((path: string) => string)>) {
    this.#texts = texts;
  }

  get size(): number {
    return this.#texts.size;
  }

  has(path: string): boolean {
    return this.#texts.has(path);
  }

  get(path: string): string | undefined {
    const text = this.#texts.get(path);
    if (typeof text !== "function") return text;
    const made = text(path);
    this.#texts.set(path, made);
    return made;
  }

  keys(): MapIterator<string> {
    return this.#texts.keys();
  }

  *entries(): MapIterator<[string, string]> {
    for (const path of this.#texts.keys()) yield [path, this.get(path) ?? ""];
  }

  *values(): MapIterator<string> {
    for (const [, text] of this.entries()) yield text;
  }

  [Symbol.iterator](): MapIterator<[string, string]> {
    return this.entries();
  }

  forEach(visit: (text: string, path: string, tree: FileTree) => void): void {
    for (const [path, text] of this.entries()) visit(text, path, this);
  }
}

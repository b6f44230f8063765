import { fail, TemplateError } from "./errors.ts";
import { Evaluator, type Functions } from "./expressions.ts";
import type { Branch, Node, TemplateSet } from "./nodes.ts";
import { printText } from "./print.ts";
import { type Evaluated, GoInteger, GoList, GoMap, int, isTrue, sortedEntries, typeOf } from "./values.ts";

export type MissingKey = "default" | "zero" | "error";

const BREAK = Symbol("break");
const CONTINUE = Symbol("continue");
type Signal = typeof BREAK | typeof CONTINUE | undefined;

/** Go stops at a depth of 100,000; the JavaScript stack ends earlier. Both are an error. */
const MAX_DEPTH = 2_000;

/** Executes a parsed template. Throws a TemplateError. */
export function execute(templates: TemplateSet, name: string, dot: Evaluated, context: Context): string {
  const output: string[] = [];
  new Walker(templates, context, output, 0, dot).run(templates.get(name) ?? [], dot);
  return output.join("");
}

export interface Context {
  readonly functions: Functions;
  readonly missingKey: MissingKey;
}

class Walker {
  readonly #evaluator: Evaluator;

  constructor(
    readonly templates: TemplateSet,
    readonly context: Context,
    readonly output: string[],
    readonly depth: number,
    dot: Evaluated,
  ) {
    this.#evaluator = new Evaluator(context, dot);
  }

  run(nodes: readonly Node[], dot: Evaluated): Signal {
    for (const node of nodes) {
      const signal = this.#walk(node, dot);
      if (signal) return signal;
    }
    return undefined;
  }

  #walk(node: Node, dot: Evaluated): Signal {
    switch (node.kind) {
      case "text":
        this.output.push(node.text);
        return undefined;
      case "action": {
        const value = this.#evaluator.pipeline(dot, node.pipeline);
        if (node.pipeline.variables.length === 0) this.output.push(printText(value));
        return undefined;
      }
      case "break":
        return BREAK;
      case "continue":
        return CONTINUE;
      case "template":
        return this.#template(node.name, node.pipeline && this.#evaluator.pipeline(dot, node.pipeline));
      case "range":
        return this.#evaluator.scoped(() => this.#range(node, dot));
      default:
        return this.#evaluator.scoped(() => this.#choose(node, dot));
    }
  }

  #choose(node: Branch, dot: Evaluated): Signal {
    const value = this.#evaluator.pipeline(dot, node.pipeline);
    if (!isTrue(value)) return this.run(node.otherwise ?? [], dot);
    return this.run(node.body, node.kind === "with" ? value : dot);
  }

  #template(name: string, dot: Evaluated): Signal {
    const nodes = this.templates.get(name) ?? fail(`template "${name}" not defined`);
    if (this.depth === MAX_DEPTH) fail(`exceeded maximum template depth at "${name}"`);
    return new Walker(this.templates, this.context, this.output, this.depth + 1, dot).run(nodes, dot);
  }

  #range(node: Branch, dot: Evaluated): Signal {
    const value = this.#evaluator.pipeline(dot, node.pipeline);
    const items = this.#items(value, node.pipeline.variables.length);
    if (items.length === 0) return this.run(node.otherwise ?? [], dot);
    for (const [key, item] of items) {
      const signal = this.#evaluator.scoped(() => {
        this.#evaluator.setIteration(node.pipeline, key, item);
        return this.run(node.body, item);
      });
      if (signal === BREAK) break;
    }
    return undefined;
  }

  #items(value: Evaluated, variables: number): readonly (readonly [Evaluated, Evaluated])[] {
    if (value === undefined || value === null) return [];
    if (value instanceof GoList) return value.items.map((item, index) => [int(index), item]);
    if (value instanceof GoMap) return sortedEntries(value);
    if (!(value instanceof GoInteger))
      throw new TemplateError(`range can't iterate over ${printText(value)} (${typeOf(value)})`);
    if (variables > 1) fail(`can't use ${value.value} to iterate over more than one variable`);
    return Array.from({ length: Math.max(0, Number(value.value)) }, (_, index) => [
      undefined,
      new GoInteger(value.type, BigInt(index)),
    ]);
  }
}

import { fail, TemplateError } from "./errors.ts";
import type { Context } from "./evaluate.ts";
import type { GoFunction, Parameter, Single } from "./function.ts";
import type { Command, Expression, NumberLiteral, Pipeline } from "./nodes.ts";
import { ANY, type Evaluated, type GoInteger, GoMap, GoObject, isTrue, typeOf, zeroOf } from "./values.ts";

export type Functions = (name: string) => GoFunction | undefined;

const TYPE_NAMES: Readonly<Record<Single, string>> = {
  any: "interface {}",
  value: "reflect.Value",
  string: "string",
  int: "int",
  uint32: "uint32",
  bool: "bool",
  float64: "float64",
  map: "map[string]interface {}",
  time: "time.Time",
};

const NIL_MAP = new GoMap(new Map(), ANY, true);

interface Final {
  readonly value: Evaluated;
}

/** Evaluates pipelines; holds the variables of one template. */
export class Evaluator {
  #variables: { readonly name: string; value: Evaluated }[];

  constructor(
    readonly context: Context,
    dot: Evaluated,
  ) {
    this.#variables = [{ name: "$", value: dot }];
  }

  /** Variables declared inside are gone afterwards. */
  scoped<T>(run: () => T): T {
    const mark = this.#variables.length;
    const result = run();
    this.#variables.length = mark;
    return result;
  }

  setIteration(pipeline: Pipeline, key: Evaluated, item: Evaluated): void {
    const names = pipeline.variables;
    const values = names.length > 1 ? [key, item] : [item];
    names.forEach((name, index) => {
      this.#variable(name).value = values[index];
    });
  }

  pipeline(dot: Evaluated, pipeline: Pipeline): Evaluated {
    let final: Final | undefined;
    for (const command of pipeline.commands) {
      // A nil that is present becomes "no value" between the stages.
      final = { value: this.#command(dot, command, final) ?? undefined };
    }
    for (const name of pipeline.variables) {
      if (pipeline.assigns) this.#variable(name).value = final?.value;
      else this.#variables.push({ name, value: final?.value });
    }
    return final?.value;
  }

  #variable(name: string): { readonly name: string; value: Evaluated } {
    return (
      this.#variables.findLast((variable) => variable.name === name) ?? fail(`undefined variable: ${name}`)
    );
  }

  #command(dot: Evaluated, { words }: Command, final: Final | undefined): Evaluated {
    const [first, ...rest] = words;
    if (first === undefined) return fail("empty command");
    if (
      first.kind === "field" ||
      first.kind === "chain" ||
      (first.kind === "variable" && first.fields.length > 0)
    ) {
      if (rest.length > 0 || final) return this.#callMethod(dot, first, rest.length + (final ? 1 : 0));
      return this.#value(dot, first);
    }
    if (first.kind === "function") return this.#call(dot, first.name, rest, final);
    if (rest.length > 0 || final) fail(`can't give argument to non-function ${describe(first)}`);
    return first.kind === "nil" ? fail("nil is not a command") : this.#value(dot, first);
  }

  #callMethod(dot: Evaluated, target: Expression, count: number): Evaluated {
    this.#value(dot, target);
    return fail(`${describe(target)} is not a method but has ${count} argument${count === 1 ? "" : "s"}`);
  }

  #value(dot: Evaluated, expression: Expression): Evaluated {
    switch (expression.kind) {
      case "dot":
        return dot;
      case "bool":
      case "string":
        return expression.value;
      case "number":
        return expression.natural;
      case "field":
        return this.#fields(dot, expression.names);
      case "variable":
        return this.#fields(this.#variable(expression.name).value, expression.fields);
      case "chain":
        if (expression.node.kind === "nil") fail("indirection through explicit nil");
        return this.#fields(this.#value(dot, expression.node), expression.fields);
      case "function":
        return this.#call(dot, expression.name, [], undefined);
      case "pipeline":
        return this.pipeline(dot, expression);
      default:
        return fail("nil is not a value");
    }
  }

  #fields(start: Evaluated, names: readonly string[]): Evaluated {
    return names.reduce<Evaluated>((receiver, name) => this.#field(receiver, name), start);
  }

  #field(receiver: Evaluated, name: string): Evaluated {
    if (receiver === undefined) {
      return this.context.missingKey === "error" ? fail(`nil data; no entry for key "${name}"`) : undefined;
    }
    if (receiver === null) return fail(`nil pointer evaluating interface {}.${name}`);
    if (receiver instanceof GoMap) return this.#entry(receiver, name);
    const found = receiver instanceof GoObject ? receiver.method(name) : undefined;
    return found ?? fail(`can't evaluate field ${name} in type ${typeOf(receiver)}`);
  }

  #entry(map: GoMap, name: string): Evaluated {
    const found = map.entries.get(name);
    if (found !== undefined || this.context.missingKey === "default") return found;
    return this.context.missingKey === "zero"
      ? zeroOf(map.element)
      : fail(`map has no entry for key "${name}"`);
  }

  #call(dot: Evaluated, name: string, words: readonly Expression[], final: Final | undefined): Evaluated {
    const { parameters, run } = this.context.functions(name) ?? fail(`"${name}" is not a defined function`);
    const count = words.length + (final ? 1 : 0);
    const last = parameters.at(-1);
    const variadic = last?.startsWith("...") ?? false;
    const fixed = variadic ? parameters.length - 1 : parameters.length;
    if (variadic ? count < fixed : count !== fixed) {
      fail(`wrong number of args for ${name}: want ${variadic ? "at least " : ""}${fixed} got ${count}`);
    }
    if (name === "and" || name === "or") return this.#andOr(dot, name, words, final);
    const typeAt = (index: number): Single =>
      bare(parameters[Math.min(index, parameters.length - 1)] ?? "any");
    const values = words.map((word, index) => this.#argument(dot, word, typeAt(index), name));
    if (final) values.push(accept(final.value, typeAt(count - 1), name));
    const args = variadic ? [...values.slice(0, fixed), values.slice(fixed)] : values;
    try {
      return run(args as never[]);
    } catch (error) {
      throw new TemplateError(
        `error calling ${name}: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }

  /** `and` and `or` stop at the first argument that decides. */
  #andOr(dot: Evaluated, name: string, words: readonly Expression[], final: Final | undefined): Evaluated {
    let value: Evaluated;
    for (const word of words) {
      value = this.#argument(dot, word, "value", name) as Evaluated;
      if (isTrue(value) === (name === "or")) return value;
    }
    return final ? final.value : value;
  }

  #argument(dot: Evaluated, word: Expression, type: Single, name: string): unknown {
    switch (word.kind) {
      case "nil":
        if (type === "any" || type === "value") return null;
        return type === "map" ? NIL_MAP : fail(`${name}: cannot assign nil to ${TYPE_NAMES[type]}`);
      case "number":
        return constant(word, type, name);
      case "bool":
      case "string":
        if (type === "any" || type === "value" || type === (word.kind as Single)) return word.value;
        return fail(`${name}: expected ${TYPE_NAMES[type]}; found ${describe(word)}`);
      default:
        return accept(this.#value(dot, word), type, name);
    }
  }
}

const bare = (parameter: Parameter): Single => parameter.replace("...", "") as Single;

function constant(literal: NumberLiteral, type: Single, name: string): unknown {
  if (type === "any" || type === "value") return literal.natural;
  if (type === "int" && literal.integer !== undefined) return Number(literal.integer);
  if (type === "uint32" && literal.integer !== undefined && literal.integer >= 0n)
    return Number(BigInt.asUintN(32, literal.integer));
  if (type === "float64") return literal.float;
  return fail(`${name}: expected ${TYPE_NAMES[type]}; found ${literal.text}`);
}

/** The value as an argument of that type, or an error: Go converts nothing here. */
function accept(value: Evaluated, type: Single, name: string): unknown {
  if (type === "value") return value;
  if (type === "any") return value ?? null;
  if (value === undefined)
    return type === "map" ? NIL_MAP : fail(`${name}: invalid value; expected ${TYPE_NAMES[type]}`);
  const actual = value === null ? "interface {}" : typeOf(value);
  if (actual !== TYPE_NAMES[type]) {
    fail(`${name}: wrong type for value; expected ${TYPE_NAMES[type]}; got ${actual}`);
  }
  return type === "int" ? Number((value as GoInteger).value) : value;
}

function describe(expression: Expression): string {
  switch (expression.kind) {
    case "field":
      return `.${expression.names.join(".")}`;
    case "variable":
      return [expression.name, ...expression.fields].join(".");
    case "string":
      return JSON.stringify(expression.value);
    case "bool":
      return String(expression.value);
    case "number":
      return expression.text;
    case "dot":
      return ".";
    default:
      return expression.kind;
  }
}

import { FindingsError } from "../../errors.ts";
import { callSiteOf } from "../call-site.ts";
import { type Misfit, unknownName } from "../shape.ts";
import { findingAt } from "../validate/place.ts";

declare const tag: unique symbol;

/** A value that a generator gives: the Go template text that stands for it, to be used wherever a text is. */
export type Parameter = string & { readonly [tag]: "text" };

/** A list that a generator gives: no text, until `template.at` or `template.join` make one of it. */
export interface ListParameter {
  readonly [tag]: "list";
}

/** Which parameters there are, by name. */
export interface ParameterShape {
  readonly [name: string]: "text" | "list" | ParameterShape;
}

export type ParametersOf<S> = {
  readonly [K in keyof S]: S[K] extends "text"
    ? Parameter
    : S[K] extends "list"
      ? ListParameter
      : ParametersOf<S[K]>;
};

/** What `application` and its like are called with. A name that is not there throws a FindingsError at its line. */
export function parametersOf<S extends ParameterShape>(shape: S): ParametersOf<S> {
  return record(shape, "") as ParametersOf<S>;
}

export function parameterOf(expression: string): Parameter {
  return `{{ ${expression} }}` as Parameter;
}

/** The Go expression of a parameter. */
export function expressionOf(
  parameter: Parameter | ListParameter,
  callee: (...a: never[]) => unknown,
): string {
  if (parameter instanceof List) return parameter.expression;
  const match = typeof parameter === "string" ? /^\{\{ ((?:(?!\{\{|\}\}).)+) \}\}$/.exec(parameter) : null;
  if (match?.[1]) return match[1];
  const message = `${JSON.stringify(parameter)} is no parameter of a generator`;
  throw refusal(
    { code: "not-a-parameter", field: "", message, fix: "give it one parameter as it is" },
    callee,
  );
}

/** As an operand of a function. */
export function operandOf(expression: string): string {
  return expression.includes(" ") ? `(${expression})` : expression;
}

class List {
  constructor(readonly expression: string) {}

  toString(): never {
    throw notAText(this.expression, this.toString);
  }
}

function record(shape: ParameterShape, base: string): object {
  const get = (_: object, name: string | symbol): unknown => {
    if (name === Symbol.toPrimitive) throw notAText(base, get);
    if (typeof name === "symbol") return undefined;
    const child = Object.hasOwn(shape, name) ? shape[name] : undefined;
    const expression = fieldOf(base, name);
    if (child === "text") return parameterOf(expression);
    if (child === "list") return new List(expression);
    if (child !== undefined) return record(child, expression);
    const [misfit] = unknownName("unknown-parameter", "parameter", name, Object.keys(shape));
    throw refusal(misfit as Misfit, get);
  };
  return new Proxy({}, { get });
}

/** `.path.basename`; a name that Go cannot write so is looked up: `index .metadata.labels "acme.example/region"`. */
function fieldOf(base: string, name: string): string {
  if (/^[A-Za-z_]\w*$/.test(name)) return `${base.includes(" ") ? `(${base})` : base}.${name}`;
  return `index ${operandOf(base || ".")} ${JSON.stringify(name)}`;
}

function notAText(expression: string, callee: (...a: never[]) => unknown): FindingsError {
  const message = `${expression || "the parameters"} is no text: it holds several`;
  return refusal(
    { code: "not-a-text", field: "", message, fix: "name one of them, or use template.at or template.join" },
    callee,
  );
}

function refusal(misfit: Misfit, callee: (...a: never[]) => unknown): FindingsError {
  return new FindingsError([findingAt(callSiteOf(callee), "ApplicationSet", misfit)]);
}

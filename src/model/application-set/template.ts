import { expressionOf, type ListParameter, operandOf, type Parameter, parameterOf } from "./parameter.ts";

// What Go templates can do with a parameter, typed. Each gives a parameter again.

/** What a name of Kubernetes may hold: lower case, everything but letters, digits, `-` and `.` becomes `-`; at most 253. */
export function normalize(parameter: Parameter): Parameter {
  return call("normalize", parameter, normalize);
}

/** A DNS label that ends in no dash: `Fix/Cart_2` → `fix-cart-2`. `smart`: cut between words. @default limit 50, smart true */
export function slugify(
  parameter: Parameter,
  { limit = 50, smart = true }: { readonly limit?: number; readonly smart?: boolean } = {},
): Parameter {
  return call(`slugify ${limit} ${smart}`, parameter, slugify);
}

/** Its first characters, without a dash at the end: labels and namespaces have at most 63. */
export function truncate(parameter: Parameter, length: number): Parameter {
  return parameterOf(`trimSuffix "-" (trunc ${length} ${operandOf(expressionOf(parameter, truncate))})`);
}

/** The other text, where the parameter is empty. */
export function orElse(parameter: Parameter, otherwise: string): Parameter {
  return call(`default ${JSON.stringify(otherwise)}`, parameter, orElse);
}

export function lower(parameter: Parameter): Parameter {
  return call("lower", parameter, lower);
}

/** Every occurrence. */
export function replace(parameter: Parameter, from: string, to: string): Parameter {
  return call(`replace ${JSON.stringify(from)} ${JSON.stringify(to)}`, parameter, replace);
}

/** One item of a list, from 0. Argo CD fails where the list is shorter. */
export function at(list: ListParameter, index: number): Parameter {
  return parameterOf(`index ${operandOf(expressionOf(list, at))} ${index}`);
}

export function join(list: ListParameter, separator: string): Parameter {
  return call(`join ${JSON.stringify(separator)}`, list, join);
}

function call(
  words: string,
  parameter: Parameter | ListParameter,
  callee: (...parameters: never[]) => unknown,
): Parameter {
  return parameterOf(`${words} ${operandOf(expressionOf(parameter, callee))}`);
}

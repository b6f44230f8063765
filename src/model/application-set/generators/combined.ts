import { FindingsError } from "../../../errors.ts";
import { callSiteOf } from "../../call-site.ts";
import { type Misfit, unknownName } from "../../shape.ts";
import { findingsAt } from "../../validate/place.ts";
import type { Generator } from "../generator.ts";
import { type Parameter, type ParameterShape, parametersOf } from "../parameter.ts";

/** Every pair of what two generators give; the second may use the first one's parameters. */
export function matrix<A, B>(
  first: Generator<A>,
  second: Generator<B> | ((parameter: A) => Generator<B>),
): Generator<A & B> {
  const other = typeof second === "function" ? second(parametersOf(first.shape) as A) : second;
  const values = { ...valuesOf(first), ...valuesOf(other) };
  const own = Object.keys(valuesOf(first)).filter((name) => name in valuesOf(other));
  const twice = Object.keys(first.shape).filter((name) => name in other.shape && name !== "values");
  refuse(matrix, [...twice, ...own.map((name) => `values.${name}`)].map(givenTwice));
  const shape = { ...first.shape, ...other.shape, ...(Object.keys(values).length > 0 && { values }) };
  return combined("matrix", [first, other], shape, {}, matrix);
}

/** The one parameter that two generators may share: Argo CD merges maps. */
function valuesOf({ shape: { values } }: Generator): ParameterShape {
  return typeof values === "object" ? values : {};
}

/** The names of A whose value is one text. */
type TextKey<A> = { [K in keyof A]: A[K] extends Parameter ? K : never }[keyof A] & string;

/**
 * What the first generator gives, overridden where another one has equal values for all the keys. A parameter is what the
 * first one has: the others may be silent.
 */
export function merge<A, const K extends TextKey<A>>(
  keys: readonly [K, ...K[]],
  generators: readonly [
    Generator<A>,
    Generator<{ readonly [N in K]: Parameter }>,
    ...Generator<{ readonly [N in K]: Parameter }>[],
  ],
): Generator<A> {
  const [base, ...others] = generators;
  const missing = (shape: ParameterShape) =>
    keys.filter((key) => shape[key] !== "text").flatMap((key) => noKey(key, shape));
  refuse(
    merge,
    [base, ...others].flatMap(({ shape }) => missing(shape)),
  );
  return combined("merge", [base, ...others], base.shape, { mergeKeys: keys }, merge);
}

function combined<P>(
  kind: "matrix" | "merge",
  children: readonly Generator[],
  shape: ParameterShape,
  more: { readonly mergeKeys?: readonly string[] },
  callee: (...parameters: never[]) => unknown,
): Generator<P> {
  refuse(callee, children.filter(isDeep).map(tooDeep));
  return {
    kind,
    shape,
    children,
    spec: (defaults) => ({
      [kind]: { generators: children.map((child) => child.spec(defaults)), ...more },
    }),
    known: (text, clusters) => {
      const found = children.flatMap((child) => child.known(text, clusters) ?? []);
      return found.length > 0 ? found : undefined;
    },
    site: callSiteOf(callee),
  };
}

/** Argo CD reads two levels of generators below a matrix or merge, and silently nothing deeper. */
function isDeep({ children = [] }: Generator): boolean {
  return children.some((child) => child.children !== undefined);
}

function tooDeep({ kind }: Generator): Misfit {
  const message = `a ${kind} in it holds a matrix or merge again, which Argo CD does not read`;
  return { code: "too-deep", field: "", message, fix: "combine at most twice" };
}

function givenTwice(name: string): Misfit {
  const message = `both generators give ${name}: Argo CD takes the first one's, and the second one's is lost`;
  const fix = "give one of them a prefix, or name it otherwise";
  return { code: "given-twice", field: name, message, fix };
}

function noKey(key: string, shape: ParameterShape): readonly Misfit[] {
  const known = Object.keys(shape).filter((name) => shape[name] === "text");
  return unknownName("unknown-merge-key", "mergeKeys", key, known);
}

function refuse(callee: (...parameters: never[]) => unknown, misfits: readonly Misfit[]): void {
  if (misfits.length > 0) throw new FindingsError(findingsAt(callSiteOf(callee), callee.name, misfits));
}

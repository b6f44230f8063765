import { fail } from "../go-template/errors.ts";
import { define, type FunctionTable, type GoFunction } from "../go-template/function.ts";
import { plain } from "../go-template/print.ts";
import { type GoValue, int, int64, listOf } from "../go-template/values.ts";
import { toFloat, toInteger } from "./convert.ts";
import { decimalFold } from "./decimal.ts";

const integers = (fold: (a: bigint, b: bigint) => bigint): GoFunction =>
  define(["any", "...any"], (first, rest) => int64(rest.map(toInteger).reduce(fold, toInteger(first))));
const floats = (fold: (a: number, b: number) => number): GoFunction =>
  define(["any", "...any"], (first, rest) => rest.map(toFloat).reduce((a, b) => fold(a, b), toFloat(first)));

const larger = integers((a, b) => (b > a ? b : a));

function divide(a: GoValue, b: GoValue, run: (a: bigint, b: bigint) => bigint): GoValue {
  const divisor = toInteger(b);
  return divisor === 0n ? fail("runtime error: integer divide by zero") : int64(run(toInteger(a), divisor));
}

function steps(start: number, stop: number, step: number): number[] {
  if (stop < start ? step >= 0 : step <= 0) return [];
  const count = Math.ceil((stop - start) / step);
  if (count > 1_000_000) fail(`a list of ${count} numbers`);
  return Array.from({ length: count }, (_, index) => start + index * step);
}

function sequence(values: readonly number[]): string {
  const [first = 0, second = 0, third = 0] = values;
  if (values.length === 0 || values.length > 3) return "";
  const [start, end] = values.length === 1 ? [1, first] : [first, values.length === 3 ? third : second];
  const direction = end < start ? -1 : 1;
  if (values.length === 3 && end < start && second > 0) return "";
  return steps(start, end + direction, values.length === 3 ? second : direction).join(" ");
}

const numbers = (values: readonly number[]): GoValue =>
  listOf(
    values.map((value) => int(value)),
    "int",
  );

function round(value: GoValue, places: number, at: number): number {
  const factor = 10 ** places;
  const digit = factor * toFloat(value);
  return (digit - Math.trunc(digit) >= at ? Math.ceil(digit) : Math.floor(digit)) / factor;
}

function octal(value: GoValue): bigint {
  const text = plain(value);
  return /^[+-]?[0-7]+$/.test(text) ? BigInt(Number.parseInt(text, 8)) : 0n;
}

export const NUMBERS: FunctionTable = {
  int: define(["any"], (value) => int(toInteger(value))),
  int64: define(["any"], (value) => int64(toInteger(value))),
  float64: define(["any"], toFloat),
  toDecimal: define(["any"], (value) => int64(octal(value))),
  add1: define(["any"], (value) => int64(toInteger(value) + 1n)),
  add: define(["...any"], (values) => int64(values.map(toInteger).reduce((a, b) => a + b, 0n))),
  sub: define(["any", "any"], (a, b) => int64(toInteger(a) - toInteger(b))),
  mul: integers((a, b) => BigInt.asIntN(64, a * b)),
  div: define(["any", "any"], (a, b) => divide(a, b, (x, y) => x / y)),
  mod: define(["any", "any"], (a, b) => divide(a, b, (x, y) => x % y)),
  add1f: define(["any"], (value) => decimalFold("+", toFloat(value), [1])),
  addf: define(["...any"], (values) => decimalFold("+", 0, values.map(toFloat))),
  subf: define(["any", "...any"], (first, rest) => decimalFold("-", toFloat(first), rest.map(toFloat))),
  mulf: define(["any", "...any"], (first, rest) => decimalFold("*", toFloat(first), rest.map(toFloat))),
  divf: define(["any", "...any"], (first, rest) => decimalFold("/", toFloat(first), rest.map(toFloat))),
  max: larger,
  biggest: larger,
  min: integers((a, b) => (b < a ? b : a)),
  maxf: floats(Math.max),
  minf: floats(Math.min),
  floor: define(["any"], (value) => Math.floor(toFloat(value))),
  ceil: define(["any"], (value) => Math.ceil(toFloat(value))),
  round: define(["any", "int", "...float64"], (value, places, at) => round(value, places, at[0] ?? 0.5)),
  until: define(["int"], (count) => numbers(steps(0, count, count < 0 ? -1 : 1))),
  untilStep: define(["int", "int", "int"], (start, stop, step) => numbers(steps(start, stop, step))),
  seq: define(["...int"], sequence),
};

import { fail } from "../go-template/errors.ts";

/** A number as digits × 10^exponent, exact: 0.1 + 0.2 is 0.3 here. */
interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

/** Digits after the point of a quotient. */
const DIVISION_PRECISION = 16;

type Operator = "+" | "-" | "*" | "/";

/** Applies the operator from left to right on decimals, then goes back to a float. */
export function decimalFold(operator: Operator, first: number, rest: readonly number[]): number {
  const result = rest.map(toDecimal).reduce((a, b) => apply(operator, a, b), toDecimal(first));
  return Number(`${result.digits}e${result.exponent}`);
}

function toDecimal(value: number): Decimal {
  if (!Number.isFinite(value)) fail(`Cannot create a Decimal from ${value}`);
  const [mantissa = "0", power = "0"] = value.toExponential().split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  return { digits: BigInt(whole + fraction), exponent: Number(power) - fraction.length };
}

function apply(operator: Operator, a: Decimal, b: Decimal): Decimal {
  if (operator === "*") return { digits: a.digits * b.digits, exponent: a.exponent + b.exponent };
  if (operator === "/") return divide(a, b);
  const exponent = Math.min(a.exponent, b.exponent);
  const [x, y] = [scaled(a, exponent), scaled(b, exponent)];
  return { digits: operator === "+" ? x + y : x - y, exponent };
}

const scaled = ({ digits, exponent }: Decimal, to: number): bigint => digits * 10n ** BigInt(exponent - to);

/** Rounded half away from zero. */
function divide(a: Decimal, b: Decimal): Decimal {
  if (b.digits === 0n) fail("decimal division by 0");
  const shift = a.exponent - b.exponent + DIVISION_PRECISION;
  const [over, under] =
    shift < 0 ? [a.digits, b.digits * 10n ** BigInt(-shift)] : [a.digits * 10n ** BigInt(shift), b.digits];
  const quotient = over / under;
  const remainder = over % under;
  const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);
  const up = magnitude(remainder) * 2n >= magnitude(under);
  const sign = over < 0n === under < 0n ? 1n : -1n;
  return { digits: up ? quotient + sign : quotient, exponent: -DIVISION_PRECISION };
}

/** Nanoseconds of each unit that Go's time.ParseDuration knows. There is no day. */
const unitNanos = new Map<string, bigint>([
  ["ns", 1n],
  ["us", 1_000n],
  ["µs", 1_000n],
  ["μs", 1_000n],
  ["ms", 1_000_000n],
  ["s", 1_000_000_000n],
  ["m", 60_000_000_000n],
  ["h", 3_600_000_000_000n],
]);

const largest = (1n << 63n) - 1n;

/** Nanoseconds of a Go duration such as `1h30m`, `-1.5s` or `0`; undefined where Go refuses it, also when it overflows. */
export function parseDuration(text: string): bigint | undefined {
  const negative = text.startsWith("-");
  const unsigned = /^[+-]/.test(text) ? text.slice(1) : text;
  if (unsigned === "0") return 0n;
  if (unsigned === "") return undefined;
  const part = /(\d*)(?:(\.)(\d*))?([^\d.]+)/y;
  let total = 0n;
  while (part.lastIndex < unsigned.length) {
    const found = part.exec(unsigned);
    if (!found) return undefined;
    const [, whole = "", , fraction = "", unit = ""] = found;
    const nanos = unitNanos.get(unit);
    if (nanos === undefined || (whole === "" && fraction === "")) return undefined;
    total += BigInt(whole) * nanos + fractionOf(fraction, nanos);
    if (total > largest + 1n) return undefined;
  }
  if (negative) return -total;
  return total > largest ? undefined : total;
}

/** As Go prints it: `8h0m0s`, `1.5s`, `250ms`, `0s`. */
export function printDuration(nanos: bigint): string {
  const sign = nanos < 0n ? "-" : "";
  const size = nanos < 0n ? -nanos : nanos;
  if (size === 0n) return "0s";
  if (size < 1_000n) return `${sign}${size}ns`;
  if (size < 1_000_000n) return `${sign}${decimal(size, 1_000n)}µs`;
  if (size < 1_000_000_000n) return `${sign}${decimal(size, 1_000_000n)}ms`;
  const minutes = size / 60_000_000_000n;
  const seconds = `${decimal(size % 60_000_000_000n, 1_000_000_000n)}s`;
  if (minutes === 0n) return sign + seconds;
  return `${sign}${minutes < 60n ? "" : `${minutes / 60n}h`}${minutes % 60n}m${seconds}`;
}

/** Go computes the fraction in floating point and cuts it; digits beyond what an int64 holds are dropped. */
function fractionOf(digits: string, nanos: bigint): bigint {
  const kept = digits.slice(0, 18);
  return kept === "" ? 0n : BigInt(Math.trunc(Number(kept) * (Number(nanos) / 10 ** kept.length)));
}

function decimal(value: bigint, unit: bigint): string {
  const rest = (value % unit)
    .toString()
    .padStart(unit.toString().length - 1, "0")
    .replace(/0+$/, "");
  return rest === "" ? `${value / unit}` : `${value / unit}.${rest}`;
}

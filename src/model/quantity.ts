/** CPU in millicores: `"250m"`. */
export type Cpu = `${number}m`;
/** Memory or storage with a binary unit: `"512Mi"`. */
export type Bytes = `${number}${"Ki" | "Mi" | "Gi" | "Ti"}`;

const factors: Readonly<Record<string, number>> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  "": 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

const grammar = /^([+-]?(?:\d+\.?\d*|\.\d+))(?:([eE][+-]?\d+)|([numkMGTPE]|[KMGTPE]i)?)$/;

/** A Kubernetes quantity as a number in its base unit (cores, bytes); undefined when it is none. */
export function parseQuantity(text: string): number | undefined {
  const match = grammar.exec(text);
  if (!match) return undefined;
  const [, digits = "", exponent = "", unit = ""] = match;
  return Number(digits + exponent) * (factors[unit] ?? Number.NaN);
}

/** Negative when `a` is the smaller quantity; NaN when one of them is not a quantity. */
export function compareQuantities(a: string, b: string): number {
  return (parseQuantity(a) ?? Number.NaN) - (parseQuantity(b) ?? Number.NaN);
}

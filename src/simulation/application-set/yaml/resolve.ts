/** What a plain YAML 1.1 scalar is to Go's YAML library. */
export type Resolved =
  | { readonly kind: "text" | "timestamp" | "merge"; readonly value: string }
  | { readonly kind: "null"; readonly value: null }
  | { readonly kind: "bool"; readonly value: boolean }
  | { readonly kind: "int"; readonly value: bigint }
  | { readonly kind: "float"; readonly value: number };

const TRUE = /^(?:y|Y|yes|Yes|YES|true|True|TRUE|on|On|ON)$/;
const FALSE = /^(?:n|N|no|No|NO|false|False|FALSE|off|Off|OFF)$/;
const NULL = /^(?:|~|null|Null|NULL)$/;
const INTEGER = /^[-+]?(?:0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|[1-9][0-9]*|0)$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const SPECIAL_FLOAT = /^(?:([-+]?)\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const TIMESTAMP = /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt ]\d{1,2}:\d{1,2}:\d{1,2}(?:[.,]\d+)?(?:Z|[+-]\d\d:\d\d)?)?$/;

export function resolvePlain(text: string): Resolved {
  if (TRUE.test(text)) return { kind: "bool", value: true };
  if (FALSE.test(text)) return { kind: "bool", value: false };
  if (NULL.test(text)) return { kind: "null", value: null };
  if (text === "<<") return { kind: "merge", value: text };
  const special = SPECIAL_FLOAT.exec(text);
  if (special) return { kind: "float", value: specialFloat(special[1], text) };
  if (!/^[-+.0-9]/.test(text)) return { kind: "text", value: text };
  if (TIMESTAMP.test(text)) return { kind: "timestamp", value: text };
  return resolveNumber(text);
}

function specialFloat(sign: string | undefined, text: string): number {
  if (/nan/i.test(text)) return Number.NaN;
  return sign === "-" ? -Infinity : Infinity;
}

function resolveNumber(text: string): Resolved {
  const plain = text.startsWith(".") ? text : text.replaceAll("_", "");
  if (INTEGER.test(plain)) {
    const value = integer(plain);
    const fits = value >= -(2n ** 63n) && value < 2n ** 64n;
    return fits ? { kind: "int", value } : { kind: "float", value: Number(value) };
  }
  const isFloat = FLOAT.test(plain) && Number.isFinite(Number(plain));
  return isFloat ? { kind: "float", value: Number(plain) } : { kind: "text", value: text };
}

function integer(text: string): bigint {
  const digits = text.replace(/^[-+]/, "");
  const size = BigInt(/^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits);
  return text.startsWith("-") ? -size : size;
}

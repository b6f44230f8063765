import { isRecord, listOf, type Misfit, mapOf, type Shape, show } from "./shape.ts";

/** What JSON can say, to the leaves. */
export const json: Shape = jsonBelow([]);

/** A value that JSON says as it is. */
export function isJsonLeaf(value: unknown): boolean {
  return value === null || ["string", "boolean"].includes(typeof value) || Number.isFinite(value);
}

/** `above` is what the value lies in. */
function jsonBelow(above: readonly unknown[]): Shape {
  return (value, field) => {
    if (isJsonLeaf(value)) return [];
    if (above.includes(value)) return [unsayable(field, "is what it lies in")];
    const inner = jsonBelow([...above, value]);
    if (Array.isArray(value)) return listOf(inner)(value, field);
    const isPlain = isRecord(value) && Object.getPrototypeOf(value) === Object.prototype;
    if (isPlain) return mapOf((one, at) => (one === undefined ? [] : inner(one, at)))(value, field);
    return [unsayable(field, `is ${typeof value === "object" ? "no plain object" : show(value)}`)];
  };
}

function unsayable(field: string, said: string): Misfit {
  const message = `${field} ${said}, which JSON cannot say`;
  return {
    code: "not-json",
    field,
    message,
    fix: "state text, numbers, true, false, null, lists and maps",
  };
}

import { fail } from "./errors.ts";
import { compareTexts, type Evaluated, GoInteger, GoList, GoMap, GoObject, typeOf } from "./values.ts";

type BasicKind = "bool" | "int" | "uint" | "float" | "string" | "none";

function basicKind(value: Evaluated): BasicKind {
  if (typeof value === "boolean") return "bool";
  if (typeof value === "number") return "float";
  if (typeof value === "string") return "string";
  if (value instanceof GoInteger) return value.type.startsWith("u") ? "uint" : "int";
  return "none";
}

const isNothing = (value: Evaluated): boolean => value === undefined || value === null;

/** `eq`: true if the first equals any of the others. Text against number is an error, nothing against anything is not. */
export function equalsAny(first: Evaluated, others: readonly Evaluated[]): boolean {
  if (others.length === 0) fail("missing argument for comparison");
  return others.some((other) => equals(first, other));
}

function equals(a: Evaluated, b: Evaluated): boolean {
  const [kindA, kindB] = [basicKind(a), basicKind(b)];
  if (a instanceof GoInteger && b instanceof GoInteger) return a.value === b.value;
  if (kindA !== kindB) {
    if (isNothing(a) || isNothing(b)) return false;
    return fail(`incompatible types for comparison: ${typeOf(a)} and ${typeOf(b)}`);
  }
  if (kindA !== "none") return a === b;
  return equalObjects(a, b);
}

function equalObjects(a: Evaluated, b: Evaluated): boolean {
  if (isNil(a) || isNil(b)) {
    if (!isNothing(a) && !isNothing(b) && shape(a) !== shape(b)) fail("non-comparable types");
    return isNil(a) && isNil(b);
  }
  if (shape(a) !== shape(b)) return fail(`non-comparable types ${typeOf(a)} and ${typeOf(b)}`);
  if (!(a instanceof GoObject)) return fail(`non-comparable type ${typeOf(b)}`);
  return a === b || (b instanceof GoObject && a.type === "time.Time" && a.toText() === b.toText());
}

function isNil(value: Evaluated): boolean {
  if (isNothing(value)) return true;
  return (value instanceof GoList || value instanceof GoMap) && value.isNil;
}

function shape(value: Evaluated): string {
  if (value instanceof GoList) return "list";
  return value instanceof GoMap ? "map" : typeOf(value);
}

/** `lt`. Only numbers of one kind and texts have an order. */
export function isLess(a: Evaluated, b: Evaluated): boolean {
  const kind = orderedKind(a, b);
  if (kind === "int" && a instanceof GoInteger && b instanceof GoInteger) return a.value < b.value;
  if (kind === "float") return (a as number) < (b as number);
  return kind === "string" && compareTexts(a as string, b as string) < 0;
}

function orderedKind(a: Evaluated, b: Evaluated): "int" | "float" | "string" {
  const [kindA, kindB] = [basicKind(a), basicKind(b)];
  if (kindA === "none" || kindB === "none") fail("invalid type for comparison");
  if (a instanceof GoInteger && b instanceof GoInteger) return "int";
  if (kindA !== kindB) fail(`incompatible types for comparison: ${typeOf(a)} and ${typeOf(b)}`);
  return kindA === "float" || kindA === "string" ? kindA : fail("invalid type for comparison");
}

export function isLessOrEqual(a: Evaluated, b: Evaluated): boolean {
  return isLess(a, b) || equals(a, b);
}

/** Deep equality as Go's reflection sees it: the types must be the same too. */
export function deepEqual(a: Evaluated, b: Evaluated): boolean {
  if (a === b) return true;
  if (isNothing(a) || isNothing(b)) return isNothing(a) && isNothing(b);
  if (typeOf(a) !== typeOf(b)) return false;
  if (a instanceof GoInteger && b instanceof GoInteger) return a.value === b.value;
  if (a instanceof GoList && b instanceof GoList) {
    if (a.isNil !== b.isNil || a.items.length !== b.items.length) return false;
    return a.items.every((item, index) => deepEqual(item, b.items[index]));
  }
  if (a instanceof GoMap && b instanceof GoMap) {
    if (a.isNil !== b.isNil || a.entries.size !== b.entries.size) return false;
    return [...a.entries].every(([key, item]) => b.entries.has(key) && deepEqual(item, b.entries.get(key)));
  }
  return a instanceof GoObject && b instanceof GoObject && a.toText() === b.toText();
}

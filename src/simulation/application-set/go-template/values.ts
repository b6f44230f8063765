/** Go's integer types that templates meet; `uint8` is one byte of a text. */
export type IntegerType = "int" | "int64" | "uint8" | "uint64" | "int32";

/** An integer with its Go type: `trunc (add 1 2) .x` fails because add makes an int64. */
export class GoInteger {
  constructor(
    readonly type: IntegerType,
    readonly value: bigint,
  ) {}
}

/** A slice; `element` is the Go type of its items. */
export class GoList {
  constructor(
    readonly items: readonly GoValue[],
    readonly element: string = ANY,
    readonly isNil: boolean = false,
  ) {}
}

/** A map with text keys. It is shared, not copied: sprig's `set` and `merge` change it in place, as in Go. */
export class GoMap {
  constructor(
    readonly entries: Map<string, GoValue>,
    readonly element: string = ANY,
    readonly isNil: boolean = false,
  ) {}
}

/** A Go struct that only functions make (a time, a version). */
export abstract class GoObject {
  abstract readonly type: string;
  abstract toText(): string;
  /** The text it is in JSON. */
  toJsonText(): string {
    return this.toText();
  }
  /** The result of a method without arguments; `undefined`: there is none of that name. */
  abstract method(name: string): GoValue | undefined;
}

/** `number` is float64; `null` is a nil that is present (an interface holding nothing). */
export type GoValue = null | boolean | string | number | GoInteger | GoList | GoMap | GoObject;

/** `undefined` is Go's invalid value: what a missing map key evaluates to. */
export type Evaluated = GoValue | undefined;

export const ANY = "interface {}";

export const int = (value: number | bigint): GoInteger =>
  new GoInteger("int", BigInt.asIntN(64, BigInt(value)));
export const int64 = (value: number | bigint): GoInteger =>
  new GoInteger("int64", BigInt.asIntN(64, BigInt(value)));

export const listOf = (items: readonly GoValue[], element: string = ANY): GoList =>
  new GoList(items, element);
export const texts = (items: readonly string[]): GoList => new GoList(items, "string");
export const mapOf = (entries: Iterable<readonly [string, GoValue]>, element: string = ANY): GoMap =>
  new GoMap(new Map(entries), element);

/** The Go type as `%T` prints it. */
export function typeOf(value: Evaluated): string {
  if (value === undefined || value === null) return "<nil>";
  if (typeof value === "boolean") return "bool";
  if (typeof value === "string") return "string";
  if (typeof value === "number") return "float64";
  if (value instanceof GoInteger) return value.type;
  if (value instanceof GoList) return `[]${value.element}`;
  if (value instanceof GoMap) return `map[string]${value.element}`;
  return value.type;
}

/** The Go kind as reflection names it. */
export function kindOf(value: Evaluated): string {
  if (value === undefined || value === null) return "invalid";
  if (value instanceof GoList) return "slice";
  if (value instanceof GoMap) return "map";
  if (value instanceof GoObject) return value.type.startsWith("*") ? "ptr" : "struct";
  return typeOf(value);
}

/** What a template takes for true: everything but the empty value. */
export function isTrue(value: Evaluated): boolean {
  if (value === undefined || value === null || typeof value !== "object")
    return Boolean(value) || Number.isNaN(value);
  if (value instanceof GoInteger) return value.value !== 0n;
  if (value instanceof GoList) return value.items.length > 0;
  if (value instanceof GoMap) return value.entries.size > 0;
  return true;
}

/** The zero value of a map's or list's element type. */
export function zeroOf(type: string): GoValue {
  if (type === "string") return "";
  if (type === "bool") return false;
  if (type === "int") return int(0);
  if (type.startsWith("map[string]")) return new GoMap(new Map(), type.slice("map[string]".length), true);
  if (type.startsWith("[]")) return new GoList([], type.slice(2), true);
  return null;
}

const byText = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  compareTexts(a, b);

/** Keys and values in the order in which Go prints and ranges over a map. */
export function sortedEntries(map: GoMap): [string, GoValue][] {
  return [...map.entries].sort(byText);
}

/** Go compares texts by their UTF-8 bytes. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

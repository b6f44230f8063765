import { equalsAny, isLess, isLessOrEqual } from "./compare.ts";
import { fail } from "./errors.ts";
import { escapeHtml, escapeJs, escapeQuery } from "./escape.ts";
import { define, type FunctionTable } from "./function.ts";
import { printText, sprint, sprintln } from "./print.ts";
import { sprintf } from "./printf.ts";
import {
  type Evaluated,
  GoInteger,
  GoList,
  GoMap,
  type GoValue,
  int,
  isTrue,
  typeOf,
  zeroOf,
} from "./values.ts";

/** The functions every Go template has. `and` and `or` are evaluated by the evaluator itself. */
export const BUILTINS: FunctionTable = {
  and: define(["value", "...value"], () => undefined),
  or: define(["value", "...value"], () => undefined),
  not: define(["value"], (value) => !isTrue(value)),
  eq: define(["value", "...value"], equalsAny),
  ne: define(["value", "value"], (a, b) => !equalsAny(a, [b])),
  lt: define(["value", "value"], isLess),
  le: define(["value", "value"], isLessOrEqual),
  gt: define(["value", "value"], (a, b) => !isLessOrEqual(a, b)),
  ge: define(["value", "value"], (a, b) => !isLess(a, b)),
  len: define(["value"], length),
  index: define(["value", "...value"], (item, keys) => keys.reduce(at, present(item, "index"))),
  slice: define(["value", "...value"], slice),
  call: define(["value", "...value"], (callee) => fail(`non-function of type ${typeOf(callee)}`)),
  print: define(["...any"], sprint),
  printf: define(["string", "...any"], sprintf),
  println: define(["...any"], sprintln),
  html: define(["...any"], (values) => escapeHtml(joined(values))),
  js: define(["...any"], (values) => escapeJs(joined(values))),
  urlquery: define(["...any"], (values) => escapeQuery(joined(values))),
};

function joined(values: readonly GoValue[]): string {
  return sprint(values.map((value) => (value === null ? printText(value) : value)));
}

function present(item: Evaluated, verb: string): Evaluated {
  return item === undefined || item === null ? fail(`${verb} of untyped nil`) : item;
}

function length(item: Evaluated): GoValue {
  if (typeof item === "string") return int(Buffer.byteLength(item));
  if (item instanceof GoList) return int(item.items.length);
  if (item instanceof GoMap) return int(item.entries.size);
  return fail(item === undefined || item === null ? "len of nil pointer" : `len of type ${typeOf(item)}`);
}

function position(key: Evaluated, limit: number): number {
  if (!(key instanceof GoInteger)) {
    return fail(
      `cannot index slice/array with ${key === undefined || key === null ? "nil" : `type ${typeOf(key)}`}`,
    );
  }
  const place = Number(key.value);
  return place < 0 || place > limit ? fail(`index out of range: ${place}`) : place;
}

function at(item: Evaluated, key: Evaluated): Evaluated {
  if (item === undefined || item === null) return fail("index of nil pointer");
  if (item instanceof GoMap) return entryOf(item, key);
  if (item instanceof GoList) {
    const place = position(key, item.items.length);
    const found = item.items[place];
    return found === undefined ? fail(`reflect: slice index out of range`) : found;
  }
  if (typeof item !== "string") return fail(`can't index item of type ${typeOf(item)}`);
  const bytes = Buffer.from(item);
  const byte = bytes[position(key, bytes.length)];
  return byte === undefined
    ? fail("reflect: string index out of range")
    : new GoInteger("uint8", BigInt(byte));
}

function entryOf(map: GoMap, key: Evaluated): Evaluated {
  if (typeof key === "string")
    return map.entries.get(key) ?? (map.entries.has(key) ? null : zeroOf(map.element));
  if (key === undefined || key === null) return fail("value is nil; should be of type string");
  return fail(`value has type ${typeOf(key)}; should be string`);
}

function slice(item: Evaluated, indexes: readonly Evaluated[]): Evaluated {
  present(item, "slice");
  if (indexes.length > 3) fail(`too many slice indexes: ${indexes.length}`);
  if (typeof item === "string") {
    if (indexes.length === 3) fail("cannot 3-index slice a string");
    const bytes = Buffer.from(item);
    const [start, end] = bounds(indexes, bytes.length);
    return bytes.subarray(start, end).toString();
  }
  if (!(item instanceof GoList)) return fail(`can't slice item of type ${typeOf(item)}`);
  const [start, end] = bounds(indexes, item.items.length);
  return new GoList(item.items.slice(start, end), item.element);
}

function bounds(indexes: readonly Evaluated[], size: number): readonly [number, number] {
  const [start = 0, end = size, capacity = size] = indexes.map((index) => position(index, size));
  if (start > end) fail(`invalid slice index: ${start} > ${end}`);
  if (end > capacity) fail(`invalid slice index: ${end} > ${capacity}`);
  return [start, end];
}

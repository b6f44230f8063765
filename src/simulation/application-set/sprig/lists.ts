import { deepEqual } from "../go-template/compare.ts";
import { fail } from "../go-template/errors.ts";
import { define, type FunctionTable, type GoFunction } from "../go-template/function.ts";
import { compareTexts, GoList, type GoValue, kindOf, listOf, texts } from "../go-template/values.ts";
import { toInteger, toText, toTexts } from "./convert.ts";
import { isEmpty } from "./empty.ts";

/** The items of a list; any other type makes the function fail. */
function itemsOf(value: GoValue, verb: string): readonly GoValue[] {
  return value instanceof GoList ? value.items : fail(`Cannot ${verb} on type ${kindOf(value)}`);
}

/** A function and its `must` form: in a template both fail alike. */
function both(name: string, definition: GoFunction): FunctionTable {
  return { [name]: definition, [`must${name[0]?.toUpperCase()}${name.slice(1)}`]: definition };
}

const NIL_LIST = new GoList([], "interface {}", true);

function chunk(size: number, list: GoValue): GoValue {
  const items = itemsOf(list, "chunk");
  const count = Math.floor((items.length - 1) / size) + 1;
  if (count < 0 || (size < 1 && count !== 0)) fail("runtime error: makeslice: len out of range");
  const chunks = Array.from({ length: count }, (_, index) =>
    listOf(items.slice(index * size, (index + 1) * size)),
  );
  return listOf(chunks, "[]interface {}");
}

function slice(list: GoValue, indices: readonly GoValue[]): GoValue {
  const items = itemsOf(list, "slice");
  if (items.length === 0) return null;
  const start = indices[0] === undefined ? 0 : Number(toInteger(indices[0]));
  const end = indices[1] === undefined ? items.length : Number(toInteger(indices[1]));
  if (start < 0 || end > items.length || start > end) fail("reflect.Value.Slice: slice index out of bounds");
  return new GoList(items.slice(start, end), list instanceof GoList ? list.element : undefined);
}

function unique(list: GoValue): GoValue {
  const kept: GoValue[] = [];
  for (const item of itemsOf(list, "uniq")) {
    if (!kept.some((known) => deepEqual(known, item))) kept.push(item);
  }
  return listOf(kept);
}

function has(needle: GoValue, list: GoValue): boolean {
  if (list === null) return false;
  return itemsOf(list, "find has").some((item) => deepEqual(needle, item));
}

function without(list: GoValue, omitted: readonly GoValue[]): GoValue {
  const kept = itemsOf(list, "find without");
  return listOf(kept.filter((item) => !omitted.some((other) => deepEqual(other, item))));
}

function sortAlpha(list: GoValue): GoValue {
  return texts(list instanceof GoList ? toTexts(list).sort(compareTexts) : [toText(list)]);
}

const push = define(["any", "any"], (list, item) => listOf([...itemsOf(list, "push"), item]));
const make = define(["...any"], (items) => listOf(items));

export const LISTS: FunctionTable = {
  list: make,
  tuple: make,
  ...both("append", push),
  ...both("push", push),
  ...both(
    "prepend",
    define(["any", "any"], (list, item) => listOf([item, ...itemsOf(list, "prepend")])),
  ),
  ...both(
    "first",
    define(["any"], (list) => itemsOf(list, "find first")[0] ?? null),
  ),
  ...both(
    "last",
    define(["any"], (list) => itemsOf(list, "find last").at(-1) ?? null),
  ),
  ...both(
    "rest",
    define(["any"], (list) =>
      itemsOf(list, "find rest").length === 0 ? NIL_LIST : listOf(itemsOf(list, "").slice(1)),
    ),
  ),
  ...both(
    "initial",
    define(["any"], (list) =>
      itemsOf(list, "find initial").length === 0 ? NIL_LIST : listOf(itemsOf(list, "").slice(0, -1)),
    ),
  ),
  ...both(
    "reverse",
    define(["any"], (list) => listOf([...itemsOf(list, "find reverse")].reverse())),
  ),
  ...both("uniq", define(["any"], unique)),
  ...both("without", define(["any", "...any"], without)),
  ...both("has", define(["any", "any"], has)),
  ...both(
    "compact",
    define(["any"], (list) => listOf(itemsOf(list, "compact").filter((item) => !isEmpty(item)))),
  ),
  ...both("slice", define(["any", "...any"], slice)),
  ...both("chunk", define(["int", "any"], chunk)),
  concat: define(["...any"], (lists) => {
    const items = lists.flatMap((list) => itemsOf(list, "concat"));
    return items.length === 0 ? NIL_LIST : listOf(items);
  }),
  sortAlpha: define(["any"], sortAlpha),
};

import { isObject, type Json } from "../manifest.ts";
import { checkNumber, checkString } from "./check-scalar.ts";
import { closest, isNear } from "./closest.ts";
import { formats } from "./formats.ts";
import { isWithin, rangeText } from "./range.ts";
import type { ListShape, MapShape, ObjectShape, Shape } from "./shape.ts";
import { report, reportFormat, reportType, type Walk } from "./walk.ts";

/** Adds what is wrong with a value, at any depth, to the walk. */
export function checkValue(value: Json, shape: Shape, walk: Walk): void {
  switch (shape.is) {
    case "any":
      break;
    case "named":
      checkValue(value, shape.read(), walk);
      break;
    case "object":
      checkObject(value, shape, walk);
      break;
    case "list":
      checkList(value, shape, walk);
      break;
    case "map":
      checkMap(value, shape, walk);
      break;
    case "string":
      checkString(value, shape, walk);
      break;
    case "boolean":
      if (typeof value !== "boolean") reportType(walk, "true or false", value, quotedBoolean(value));
      break;
    default:
      checkNumber(value, shape, walk);
  }
}

function quotedBoolean(value: Json): string | undefined {
  return value === "true" || value === "false" ? `write ${value} without quotes` : undefined;
}

/** Kubernetes drops a field that is null, so null is only wrong where the field is required. */
export function checkObject(value: Json, shape: ObjectShape, walk: Walk): void {
  if (!isObject(value)) {
    reportType(walk, "an object", value);
    return;
  }
  for (const name in value) {
    const item = value[name];
    if (item !== undefined && item !== null) checkField(name, item, shape, walk);
  }
  for (const name of shape.required) {
    const item = value[name];
    if (item === undefined || (item === null && !shape.nullable?.has(name))) reportMissing(name, item, walk);
  }
}

function checkField(name: string, item: Json, shape: ObjectShape, walk: Walk): void {
  const field = shape.fields.get(name);
  walk.path.push(name);
  if (field) checkValue(item, field, walk);
  else if (!shape.open) reportUnknown(name, shape, walk);
  walk.path.pop();
}

function reportUnknown(name: string, shape: ObjectShape, walk: Walk): void {
  const choices = closest(name, shape.fields.keys()).slice(0, mostChoices);
  const [first] = choices;
  const fix =
    first !== undefined && isNear(name, first)
      ? `write ${first}`
      : "remove it, or move it to where it belongs";
  report(walk, { problem: "unknown-field", message: `unknown field ${JSON.stringify(name)}`, choices, fix });
}

const mostChoices = 8;

function reportMissing(name: string, value: null | undefined, walk: Walk): void {
  const state = value === null ? "null" : "missing";
  walk.path.push(name);
  report(walk, {
    problem: "missing-field",
    message: `required field ${name} is ${state}`,
    fix: `add ${name}`,
  });
  walk.path.pop();
}

function checkList(value: Json, shape: ListShape, walk: Walk): void {
  if (!Array.isArray(value)) {
    reportType(walk, "a list", value);
    return;
  }
  for (let index = 0; index < value.length; index++) {
    walk.path.push(index);
    checkValue(value[index] ?? null, shape.of, walk);
    walk.path.pop();
  }
  if (shape.length && !isWithin(value.length, shape.length)) {
    const message = `the list has ${value.length} items`;
    report(walk, { problem: "bad-format", message, fix: `use ${rangeText(shape.length)}` });
  }
}

function checkMap(value: Json, shape: MapShape, walk: Walk): void {
  if (!isObject(value)) {
    reportType(walk, "a map", value);
    return;
  }
  const keys = shape.keys && formats[shape.keys];
  for (const key in value) {
    const item = value[key];
    walk.path.push(key);
    if (keys && !keys.accepts(key)) reportFormat(walk, key, keys);
    if (item !== undefined && item !== null) checkValue(item, shape.of, walk);
    walk.path.pop();
  }
}

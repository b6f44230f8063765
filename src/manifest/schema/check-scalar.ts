import type { Json } from "../manifest.ts";
import { closest } from "./closest.ts";
import { formats } from "./formats.ts";
import { isWithin, rangeText } from "./range.ts";
import type { NumberShape, StringShape } from "./shape.ts";
import { isHidden, report, reportFormat, reportType, shown, type Walk } from "./walk.ts";

export function checkString(value: Json, shape: StringShape, walk: Walk): void {
  if (typeof value !== "string") reportType(walk, "text", value, quoted(value, walk));
  else if (shape.choices && !shape.choices.includes(value)) reportChoice(value, shape.choices, walk);
  else checkText(value, shape, walk);
}

function quoted(value: Json, walk: Walk): string | undefined {
  if (isHidden(walk)) return "quote it";
  return typeof value === "number" || typeof value === "boolean" ? `quote it: "${value}"` : undefined;
}

function checkText(text: string, { format, pattern, length }: TextRules, walk: Walk): void {
  if (format && !formats[format].accepts(text)) {
    reportFormat(walk, text, formats[format]);
  } else if (pattern && !pattern.test(text)) {
    const fix = `write what matches ${pattern.source}`;
    report(walk, { problem: "bad-format", message: `${shown(walk, text)} does not match the pattern`, fix });
  } else if (length && !isWithin([...text].length, length)) {
    const message = `${shown(walk, text)} has ${[...text].length} characters`;
    report(walk, { problem: "bad-format", message, fix: `use ${rangeText(length)}` });
  }
}

type TextRules = Pick<StringShape, "format" | "pattern" | "length">;

export function checkNumber(value: Json, shape: NumberShape, walk: Walk): void {
  const mayBeText = shape.is === "quantity" || shape.is === "int-or-string";
  if (typeof value === "string" && mayBeText) {
    checkText(value, shape, walk);
  } else if (typeof value !== "number" || !isNumber(value, shape)) {
    reportType(walk, expectations[shape.is], value, unquoted(value));
  } else if (shape.choices && !shape.choices.includes(value)) {
    reportChoice(value, shape.choices.map(String), walk);
  } else if (shape.range && !isWithin(value, shape.range)) {
    const fix = `use ${rangeText(shape.range)}`;
    report(walk, { problem: "bad-format", message: `${shown(walk, value)} is out of range`, fix });
  }
}

function isNumber(value: number, { is }: NumberShape): boolean {
  return is === "integer" || is === "int-or-string" ? Number.isInteger(value) : Number.isFinite(value);
}

const expectations: Readonly<Record<NumberShape["is"], string>> = {
  integer: "a whole number",
  number: "a number",
  "int-or-string": "a whole number or text",
  quantity: "a quantity",
};

function unquoted(value: Json): string | undefined {
  return typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value)
    ? `write ${value} without quotes`
    : undefined;
}

function reportChoice(value: string | number, choices: readonly string[], walk: Walk): void {
  const sorted = closest(String(value), choices);
  const message = `${shown(walk, value)} is not one of the ${sorted.length} choices`;
  report(walk, {
    problem: "not-one-of",
    message,
    choices: sorted,
    fix: `write ${JSON.stringify(sorted[0])}`,
  });
}

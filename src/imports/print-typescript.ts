import type { DeclaredType, Field, FieldType, Scalar } from "./declared-types.ts";

/** The types as interfaces, in their order. */
export function printInterfaces(types: readonly DeclaredType[]): string {
  return types.map(printInterface).join("\n");
}

export function printInterface({ name, fields, open, description }: DeclaredType): string {
  const lines = [...fields.flatMap(printField), ...(open ? ["  readonly [field: string]: unknown;"] : [])];
  return `${comment(description, "")}export interface ${name} {\n${lines.join("\n")}\n}\n`;
}

function printField({ name, type, required, nullable, description }: Field): readonly string[] {
  const key = /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
  const mark = required ? "" : "?";
  return [
    `${comment(description, "  ")}  readonly ${key}${mark}: ${printType(type)}${nullable ? " | null" : ""};`,
  ];
}

export function printType(type: FieldType): string {
  switch (type.is) {
    case "named":
      return type.name;
    case "list":
      return `readonly ${needsBrackets(type.of) ? `(${printType(type.of)})` : printType(type.of)}[]`;
    case "map":
      return `{ readonly [key: string]: ${printType(type.of)} }`;
    case "choices":
      return type.of.map((one) => JSON.stringify(one)).join(" | ");
    case "either":
      return [...new Set(type.of.map(printType))].join(" | ");
    default:
      return scalars[type.is];
  }
}

function needsBrackets({ is }: FieldType): boolean {
  return is === "choices" || is === "either" || is === "int-or-string" || is === "list";
}

const scalars: Readonly<Record<Scalar, string>> = {
  any: "unknown",
  boolean: "boolean",
  string: "string",
  "date-time": "string",
  int32: "number",
  int64: "number",
  number: "number",
  "int-or-string": "number | string",
  nothing: "{ readonly [key: string]: never }",
};

const widest = 110;
const longest = 400;

/** The first paragraph, whole sentences of it: editors show it beside the field. */
export function comment(description: string | undefined, indent: string): string {
  const text = firstParagraph(description ?? "").replaceAll("*/", "*\\/");
  if (text === "") return "";
  const oneLine = `${indent}/** ${text} */\n`;
  if (oneLine.length <= widest) return oneLine;
  const lines = wrapped(text, widest - indent.length - 3);
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}\n`).join("")}${indent} */\n`;
}

function firstParagraph(description: string): string {
  const [paragraph = ""] = description.trim().split(/\n\s*\n/);
  const text = paragraph.replace(/\s+/g, " ").trim();
  if (text.length <= longest) return text;
  const end = text.lastIndexOf(". ", longest);
  return end > 0 ? text.slice(0, end + 1) : `${text.slice(0, longest)}…`;
}

function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

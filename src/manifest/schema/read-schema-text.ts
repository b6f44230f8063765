import type { FormatName } from "./formats.ts";
import type { ObjectShape, Shape } from "./shape.ts";

/** The types of one apiVersion, each read from its line when it is first asked for. */
export interface SchemaText {
  readonly kinds: readonly string[];
  /** The type of that name; throws when the data refers to one that it lacks, which is a bug. */
  readonly typeOf: (name: string) => ObjectShape;
}

/**
 * Reads the notation of the data files: `type Name field:type required!:type …` (`open` keeps other fields too), where a type is a scalar, `=A|B` (choices, `~` for a space), `#1|2` (whole numbers to choose from),
 * a type's name (with its apiVersion and a dot when that is another one), `T[]` (list), `T{}` or `T{key-format}` (map).
 */
export function readSchemaText(text: string, elsewhere: (reference: string) => ObjectShape): SchemaText {
  const lines = new Map<string, string>();
  const kinds: string[] = [];
  for (const line of text.split("\n")) {
    const [category, name = ""] = line.split(" ", 2);
    lines.set(name, line);
    if (category === "kind") kinds.push(name);
  }
  const types = new Map<string, ObjectShape>();
  const typeOf = (name: string): ObjectShape => {
    const known = types.get(name);
    if (known) return known;
    const line = lines.get(name);
    if (line === undefined) throw new Error(`the schema data has no type ${name}`);
    const shape = readType(line, (reference) =>
      reference.includes(".") ? elsewhere(reference) : typeOf(reference),
    );
    types.set(name, shape);
    return shape;
  };
  return { kinds, typeOf };
}

function readType(line: string, find: (reference: string) => ObjectShape): ObjectShape {
  const fields = new Map<string, Shape>();
  const required: string[] = [];
  for (const field of line.split(" ").slice(2)) {
    const colon = field.indexOf(":");
    const isRequired = field[colon - 1] === "!";
    const name = field.slice(0, isRequired ? colon - 1 : colon);
    if (isRequired) required.push(name);
    fields.set(name, readNotation(field.slice(colon + 1), find));
  }
  return { is: "object", fields, required, ...(line.startsWith("open ") && { open: true }) };
}

function readNotation(notation: string, find: (reference: string) => ObjectShape): Shape {
  if (notation.endsWith("[]")) return { is: "list", of: readNotation(notation.slice(0, -2), find) };
  if (notation.endsWith("}")) {
    const brace = notation.lastIndexOf("{");
    const of = readNotation(notation.slice(0, brace), find);
    const keys = notation.slice(brace + 1, -1);
    return keys === "" ? { is: "map", of } : { is: "map", of, keys: keys as FormatName };
  }
  if (notation.startsWith("=")) {
    return { is: "string", choices: notation.slice(1).replaceAll("~", " ").split("|") };
  }
  if (notation.startsWith("#")) return { is: "integer", choices: notation.slice(1).split("|").map(Number) };
  return scalars.get(notation) ?? named(notation, find);
}

/** Looked up once, when a value is there to be checked. */
function named(reference: string, find: (reference: string) => ObjectShape): Shape {
  let shape: ObjectShape | undefined;
  return {
    is: "named",
    read: () => {
      shape ??= find(reference);
      return shape;
    },
  };
}

const port = { min: 1, max: 65_535 };
const portOrZero = { min: 0, max: 65_535 };

const scalars: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ["any", { is: "any" }],
  ["boolean", { is: "boolean" }],
  ["string", { is: "string" }],
  ["int32", { is: "integer", range: { min: -(2 ** 31), max: 2 ** 31 - 1 } }],
  ["int64", { is: "integer" }],
  ["number", { is: "number" }],
  ["int-or-string", { is: "int-or-string" }],
  ["quantity", { is: "quantity", format: "quantity" }],
  ["port", { is: "integer", range: port }],
  ["port-or-zero", { is: "integer", range: portOrZero }],
  ["port-or-name", { is: "int-or-string", range: port, format: "port-name" }],
  ["target-port", { is: "int-or-string", range: portOrZero, format: "port-name" }],
  ...(["base64", "date-time", "dns-label", "label-value", "port-name"] as const).map(
    (format): [string, Shape] => [format, { is: "string", format }],
  ),
]);

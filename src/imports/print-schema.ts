import type { DeclaredType, Field, FieldType } from "./declared-types.ts";

/** The types in the notation that the strict check reads: one type a line, the kind first. */
export function printSchema(kind: DeclaredType, types: readonly DeclaredType[]): string {
  const own = ["apiVersion:string", "kind:string", "metadata:meta/v1.ObjectMeta", "status:any"];
  return [
    ["kind", kind.name, ...own, ...kind.fields.map(printField)],
    ...types.map(({ name, fields, open }) => {
      const sayable = fields.filter((field) => /^[^\s:!]+$/.test(field.name));
      // Beside a field whose name the notation cannot hold, everything has to pass.
      const isOpen = open || sayable.length < fields.length;
      return [isOpen ? "open" : "type", name, ...sayable.map(printField)];
    }),
  ]
    .map((line) => line.join(" "))
    .join("\n");
}

function printField({ name, type, required, nullable }: Field): string {
  return `${name}${required && !nullable ? "!" : ""}:${notationOf(type)}`;
}

function notationOf(type: FieldType): string {
  switch (type.is) {
    case "named":
      return type.name;
    case "list":
      return `${notationOf(type.of)}[]`;
    case "map":
      return `${notationOf(type.of)}{}`;
    case "choices":
      return choicesOf(type.of);
    case "either":
    case "nothing":
      return "any";
    default:
      return type.is;
  }
}

function choicesOf(choices: readonly (string | number)[]): string {
  if (choices.every((one) => Number.isInteger(one))) return `#${choices.join("|")}`;
  const texts = choices.filter((one) => typeof one === "string");
  // Rare enough to be left to the cluster: what the notation gives a meaning of its own.
  if (texts.length < choices.length || texts.some((one) => /[|~\n]|[\]}]$/.test(one))) return "any";
  return `=${texts.join("|").replaceAll(" ", "~")}`;
}

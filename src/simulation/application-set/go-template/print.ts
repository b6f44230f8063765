import { type Evaluated, GoInteger, GoList, GoMap, type GoValue, sortedEntries } from "./values.ts";

/** What an action writes: `<no value>` for what is missing or nil, otherwise the `%v` form. */
export function printText(value: Evaluated): string {
  return value === undefined || value === null ? "<no value>" : plain(value);
}

/** Go's `%v`. */
export function plain(value: Evaluated): string {
  if (value === undefined || value === null) return "<nil>";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return String(value);
  if (typeof value === "number") return floatText(value);
  if (value instanceof GoInteger) return String(value.value);
  if (value instanceof GoList) return `[${value.items.map(plain).join(" ")}]`;
  if (value instanceof GoMap) {
    return `map[${sortedEntries(value)
      .map(([key, item]) => `${key}:${plain(item)}`)
      .join(" ")}]`;
  }
  return value.toText();
}

/** The shortest text of a float; with an exponent below 1e-4 and from 1e+06 on. */
export function floatText(value: number): string {
  if (!Number.isFinite(value)) return infinite(value);
  const power = Number(value.toExponential().split("e")[1]);
  if (power < -4 || power >= 6) return exponentText(value.toExponential());
  return Object.is(value, -0) ? "-0" : String(value);
}

export function infinite(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  return value > 0 ? "+Inf" : "-Inf";
}

/** JavaScript's `1e+6` as Go writes it: `1e+06`. */
export function exponentText(text: string): string {
  return text.replace(/e([+-])(\d)$/, "e$10$2");
}

/** `print`: blanks only between two operands of which neither is a text. */
export function sprint(values: readonly GoValue[]): string {
  return values
    .map((value, index) => {
      const before = values[index - 1];
      const blank = index > 0 && typeof value !== "string" && typeof before !== "string";
      return (blank ? " " : "") + plain(value);
    })
    .join("");
}

/** `println`: blanks between all operands, a line end after them. */
export function sprintln(values: readonly GoValue[]): string {
  return `${values.map(plain).join(" ")}\n`;
}

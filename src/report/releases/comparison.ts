import type { FieldDifference, ServiceComparison } from "../../releases/compare-environments.ts";
import { type Style, styleOf } from "../style.ts";
import { renderTable } from "../table.ts";

/** What differs between two environments; what only one of them states stands out. */
export function renderComparison(
  compared: readonly ServiceComparison[],
  [left, right]: readonly [string, string],
  color: boolean,
): string {
  const style = styleOf(color);
  if (compared.length === 0) return `${left} and ${right} are configured alike\n`;
  const rows = compared.flatMap(({ service, only, fields }) =>
    only
      ? [[service, style.yellow(`runs in ${only === "left" ? left : right} only`)]]
      : fields.map((one, index) => rowOf(index === 0 ? service : "", one, [left, right], style)),
  );
  const doubtful = compared
    .flatMap(({ fields }) => fields)
    .filter(({ statedBy }) => statedBy !== "both").length;
  const total = compared.reduce((sum, { fields }) => sum + fields.length, 0);
  const count = `${total} differences, ${doubtful} of them stated by one side only\n`;
  return `${renderTable([["service", "field", left, right, ""], ...rows])}\n${style.bold(count)}`;
}

function rowOf(
  service: string,
  { field, left, right, statedBy }: FieldDifference,
  names: readonly [string, string],
  style: Style,
): readonly string[] {
  const who = statedBy === "left" ? names[0] : names[1];
  const note = statedBy === "both" ? style.dim("both state it") : style.yellow(`only ${who} states it`);
  return [service, field, show(left), show(right), note];
}

function show(value: unknown): string {
  if (value === undefined) return "-";
  const text = typeof value === "function" ? "a function" : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

import type { AccessDecision } from "../simulation/questions/access.ts";
import type { AccessCell } from "../simulation/questions/access-matrix.ts";
import { styleOf } from "./style.ts";
import { renderTable } from "./table.ts";

export function renderAccess({ allowed, because, object }: AccessDecision, color: boolean): string {
  const style = styleOf(color);
  const verdict = allowed ? style.green("allowed") : style.red("denied");
  return `${verdict} on ${object}\n  because ${because}\n`;
}

/** Roles down, environments across; what holds for only some Applications says for how many. */
export function renderAccessMatrix(cells: readonly AccessCell[], color: boolean): string {
  const style = styleOf(color);
  const environments = [...new Set(cells.map(({ environment }) => environment))];
  const rows = [...new Set(cells.map(({ subject }) => subject))].map((subject) => {
    const own = cells.filter((cell) => cell.subject === subject);
    const inEach = environments.map((name) => own.filter(({ environment }) => environment === name));
    return [style.bold(subject), ...inEach.map((some) => renderCell(some) || style.dim("–"))];
  });
  return `${renderTable([["", ...environments], ...rows])}\n`;
}

function renderCell(cells: readonly AccessCell[]): string {
  const actions = new Map<string, string[]>();
  for (const { action, allowed, of } of cells) {
    const share = allowed === of ? "" : ` (${allowed} of ${of})`;
    if (allowed > 0) actions.set(share, [...(actions.get(share) ?? []), action]);
  }
  return [...actions].map(([share, names]) => names.join(" ") + share).join(", ");
}

const escapes = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "g");

/** Columns two blanks apart; numbers to the right, text to the left. Cells may be styled. */
export function renderTable(rows: readonly (readonly (string | number)[])[]): string {
  const texts = rows.map((row) => row.map(String));
  const widths = (texts[0] ?? []).map((_, column) =>
    Math.max(...texts.map((row) => widthOf(row[column] ?? ""))),
  );
  const isNumeric = widths.map((_, column) => rows.slice(1).every((row) => typeof row[column] === "number"));
  return texts
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0, isNumeric[column] ?? false))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function pad(cell: string, width: number, toTheRight: boolean): string {
  const blanks = " ".repeat(Math.max(0, width - widthOf(cell)));
  return toTheRight ? blanks + cell : cell + blanks;
}

function widthOf(cell: string): number {
  return cell.replace(escapes, "").length;
}

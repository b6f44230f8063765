const titles = {
  cold: "tiphys, cold",
  edit: "tiphys, one edit",
  cdk8s: "one cdk8s App",
  cdk8sPlus: "one cdk8s-plus App",
  floor: "floor",
};

/** The table of all runs, and below it the goals. */
export function renderText(sizes, goals) {
  const rows = sizes.flatMap(({ services, files, runs }) =>
    Object.entries(runs).map(([kind, { wall, cpu, megabytes, overFloor, overFloorCpu }]) => [
      services.toLocaleString("en"),
      files.toLocaleString("en"),
      titles[kind],
      wall.toFixed(2),
      cpu.toFixed(2),
      megabytes.toFixed(0),
      ((wall / services) * 1000).toFixed(2),
      overFloor.toFixed(1),
      overFloorCpu.toFixed(1),
    ]),
  );
  const head = ["services", "files", "run", "wall s", "CPU s", "MB", "ms/service", "x floor", "x floor CPU"];
  const verdicts = goals.map(({ goal, wanted, measured, isMet, missing = "" }) => [
    goal,
    wanted,
    measured,
    isMet === undefined ? missing : isMet ? "met" : "NOT MET",
  ]);
  return `${renderTable([head, ...rows])}\n\n${renderTable([["goal", "wanted", "measured", ""], ...verdicts])}`;
}

function renderTable(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const isNumber = (column) => rows.slice(1).every((row) => /^[\d.,]+$/.test(row[column]));
  const pad = (cell, column) =>
    isNumber(column) ? cell.padStart(widths[column]) : cell.padEnd(widths[column]);
  return rows.map((row) => row.map(pad).join("  ").trimEnd()).join("\n");
}

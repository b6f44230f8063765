import type { ExpandedApplication } from "../simulation/questions/expand-set.ts";
import { styleOf } from "./style.ts";
import { renderTable } from "./table.ts";

export function renderExpansion(applications: readonly ExpandedApplication[], color: boolean): string {
  const style = styleOf(color);
  if (applications.length === 0)
    return "no Applications: Argo CD would delete all that this set made before\n";
  const isRollout = applications.some(({ step }) => step !== undefined);
  const rows = applications.map(({ application, permitted, because, step }) => {
    const { destination } = application.spec;
    const target = `${destination?.name ?? destination?.server ?? ""}/${destination?.namespace ?? ""}`;
    return [
      application.name,
      application.project,
      target,
      ...(isRollout ? [step === "never" ? style.red("never") : String(step)] : []),
      permitted ? style.green("permitted") : `${style.red("refused")}: ${because}`,
    ];
  });
  return `${renderTable([["application", "project", "destination", ...(isRollout ? ["step"] : []), ""], ...rows])}\n`;
}

import { renderFindings } from "../findings.ts";
import { styleOf } from "../style.ts";
import type { CheckReport } from "./check-report.ts";

export function renderCheckText(
  { findings, waived, withoutSchema, notJudged, scope }: CheckReport,
  color: boolean,
): string {
  const style = styleOf(color);
  const excused = waived.map(({ finding, reason, until }) =>
    style.dim(`waived until ${until}: ${finding.code}: ${finding.message} (${reason})\n`),
  );
  const isClean = findings.every(({ severity }) => severity === "warning");
  const verdict = isClean ? style.green("checked") : style.red("checked, and not fit to merge");
  const body = findings.length > 0 ? `${renderFindings(findings, color)}\n` : "";
  const unchecked = withoutSchema.map((kind) => style.dim(`fields not checked, no schema: ${kind}\n`));
  const unseen = notJudged.map((source) => style.dim(`not judged, Argo CD renders it: ${source}\n`));
  return `${body}${excused.join("")}${unchecked.join("")}${unseen.join("")}${verdict}: ${scope}\n`;
}

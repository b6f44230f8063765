import type { NextChanges, SyncAnswer } from "../simulation/questions/sync-calendars.ts";
import { nextWords } from "./calendar/next.ts";
import { styleOf } from "./style.ts";
import { renderTable } from "./table.ts";

/** Whether an Application may sync at one instant. */
export interface SyncAnswerRow {
  readonly application: string;
  readonly environment: string;
  readonly automated: SyncAnswer;
  readonly manual: SyncAnswer;
  /** It never syncs by itself, so what comes next is said of manual syncs. */
  readonly isManual: boolean;
  readonly next: NextChanges & { readonly timeZones: readonly string[] };
}

export function renderSyncAnswers(answers: readonly SyncAnswerRow[], color: boolean): string {
  const style = styleOf(color);
  const verdict = ({ canSync }: SyncAnswer) => (canSync ? style.green("passes") : style.red("waits"));
  const rows = answers.map((row) => [
    row.environment,
    row.application,
    verdict(row.automated),
    verdict(row.manual),
    nextOf(row),
    style.dim(row.automated.because),
  ]);
  return `${renderTable([["environment", "application", "automated", "manual", "next", "because"], ...rows])}\n`;
}

function nextOf({ isManual, next }: SyncAnswerRow): string {
  const change = isManual ? next.manual : next.automated;
  return `${isManual ? "by hand: " : ""}${nextWords(change, next.timeZones[0] ?? "UTC")}`;
}

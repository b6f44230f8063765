import type { SyncAnswer } from "../simulation/questions/sync-calendars.ts";
import { styleOf } from "./style.ts";
import { renderTable } from "./table.ts";

/** Whether an Application may sync at one instant. */
export interface SyncAnswerRow {
  readonly application: string;
  readonly environment: string;
  readonly automated: SyncAnswer;
  readonly manual: SyncAnswer;
}

export function renderSyncAnswers(answers: readonly SyncAnswerRow[], color: boolean): string {
  const style = styleOf(color);
  const verdict = ({ canSync }: SyncAnswer) => (canSync ? style.green("passes") : style.red("waits"));
  const rows = answers.map(({ application, environment, automated, manual }) => [
    environment,
    application,
    verdict(automated),
    verdict(manual),
    style.dim(automated.because),
  ]);
  return `${renderTable([["environment", "application", "automated", "manual", "because"], ...rows])}\n`;
}

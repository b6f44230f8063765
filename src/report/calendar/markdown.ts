import type { SyncCalendar } from "../../simulation/questions/sync-calendars.ts";
import { dateIn, nextChange, openStretches } from "./instants.ts";
import { whoIn } from "./text.ts";

export function renderCalendarMarkdown(calendars: readonly SyncCalendar[]): string {
  return `${calendars.map(renderOne).join("\n\n")}\n`;
}

function renderOne(calendar: SyncCalendar): string {
  const { environment, problem, isManual, automated, manual, timeZones } = calendar;
  const title = `### ${environment} (${whoIn(calendar)})`;
  if (problem) return `${title}\n\nEvery sync is blocked: ${problem}`;
  const zone = timeZones[0] ?? "UTC";
  const shown = isManual ? manual : automated;
  const kind = isManual ? "Manual" : "Automated";
  if (shown.every(({ canSync }) => canSync)) return `${title}\n\n${kind} syncs pass at any time.`;
  const { isOpen } = nextChange(shown);
  const zones = [...new Set([zone, "UTC"])];
  const rows = [
    zones.flatMap((one) => [`opens (${one})`, `closes (${one})`]),
    zones.flatMap(() => ["---", "---"]),
    ...openStretches(shown).map(({ from, until }) =>
      zones.flatMap((one) => [dateIn(one, from), dateIn(one, until)]),
    ),
  ];
  const table = rows.map((row) => `| ${row.join(" | ")} |`).join("\n");
  return `${title}\n\n${kind} syncs are ${isOpen ? "open" : "closed"} at the start.\n\n${table}`;
}

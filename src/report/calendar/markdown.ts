import type { SyncCalendar } from "../../simulation/questions/sync-calendars.ts";
import { dateIn, openStretches } from "./instants.ts";
import { nextWords } from "./next.ts";
import { whoIn } from "./text.ts";

export function renderCalendarMarkdown(calendars: readonly SyncCalendar[]): string {
  return `${calendars.map(renderOne).join("\n\n")}\n`;
}

function renderOne(calendar: SyncCalendar): string {
  const { environment, problem, isManual, automated, manual, next, timeZones } = calendar;
  const title = `### ${environment} (${whoIn(calendar)})`;
  if (problem) return `${title}\n\nEvery sync is blocked: ${problem}`;
  const zone = timeZones[0] ?? "UTC";
  const shown = isManual ? manual : automated;
  const kind = isManual ? "Manual" : "Automated";
  const change = isManual ? next.manual : next.automated;
  if (change.isOpen && change.closes === undefined) return `${title}\n\n${kind} syncs pass at any time.`;
  const now = `${kind} syncs are ${change.isOpen ? "open" : "closed"} at the start: ${nextWords(change, zone)}.`;
  const zones = [...new Set([zone, "UTC"])];
  const rows = [
    zones.flatMap((one) => [`opens (${one})`, `closes (${one})`]),
    zones.flatMap(() => ["---", "---"]),
    ...openStretches(shown).map(({ from, until }) =>
      zones.flatMap((one) => [dateIn(one, from), dateIn(one, until)]),
    ),
  ];
  const table = rows.map((row) => `| ${row.join(" | ")} |`).join("\n");
  return `${title}\n\n${now}\n\n${table}`;
}

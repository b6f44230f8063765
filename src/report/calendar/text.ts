import type { SyncCalendar } from "../../simulation/questions/sync-calendars.ts";
import type { CalendarEntry } from "../../simulation/sync-windows/sync-calendar.ts";
import { type Style, styleOf } from "../style.ts";
import { renderTable } from "../table.ts";
import { dateIn, instantIn, nextChange, openStretches } from "./instants.ts";

export function renderCalendarText(calendars: readonly SyncCalendar[], color: boolean): string {
  const style = styleOf(color);
  return `${calendars.map((calendar) => renderOne(calendar, style)).join("\n\n")}\n`;
}

function renderOne(calendar: SyncCalendar, style: Style): string {
  const { environment, problem, isManual, automated, manual, timeZones } = calendar;
  const title = style.bold(environment) + style.dim(`  ${whoIn(calendar)}`);
  if (problem) return `${title}\n  ${style.red("every sync is blocked")}: ${problem}`;
  const zone = timeZones[0] ?? "UTC";
  const lines = [
    `  automated  ${isManual ? "never: these Applications sync by hand" : renderNext(automated, zone, style)}`,
    `  manual     ${renderNext(manual, zone, style)}`,
  ];
  const shown = isManual ? manual : automated;
  const isAlways = shown.every(({ canSync }) => canSync);
  return [title, ...lines, ...(isAlways ? [] : [renderStretches(shown, zone)])].join("\n");
}

export function whoIn({ applications }: SyncCalendar): string {
  const [only] = applications;
  return applications.length === 1 ? String(only) : `${applications.length} Applications`;
}

function renderNext(entries: readonly CalendarEntry[], zone: string, style: Style): string {
  if (entries.every(({ canSync }) => canSync)) return style.green("at any time");
  const { isOpen, opens, closes } = nextChange(entries);
  const now = isOpen ? style.green("open") : style.red("closed");
  const at = (instant: number | undefined) =>
    instant === undefined ? "not in this time" : bothIn(zone, instant);
  if (!isOpen && opens === undefined) return `${now}, and does not open in this time`;
  return isOpen
    ? `${now}, closes ${at(closes)}, opens again ${at(opens)}`
    : `${now}, opens ${at(opens)}, closes ${at(closes)}`;
}

function bothIn(zone: string, at: number): string {
  return zone === "UTC"
    ? `${dateIn(zone, at)} UTC`
    : `${dateIn(zone, at)} ${zone} (${instantIn("UTC", at).time} UTC)`;
}

function renderStretches(entries: readonly CalendarEntry[], zone: string): string {
  const end = entries.at(-1)?.until;
  const rows = openStretches(entries).map(({ from, until }) => {
    const start = instantIn(zone, from);
    const close = instantIn(zone, until);
    // It may go on behind the end of what was asked for.
    const to =
      (start.day === close.day ? close.time : `${close.day} ${close.time}`) + (until === end ? " …" : "");
    const utc = `${instantIn("UTC", from).time}–${instantIn("UTC", until).time} UTC`;
    return [
      `    ${start.day}`,
      `${start.time}–${to}`,
      zone === "UTC" ? "UTC" : zone,
      zone === "UTC" ? "" : utc,
    ];
  });
  return rows.length === 0 ? "    never in this time" : renderTable(rows);
}

import type { NextChange } from "../../simulation/questions/next-change.ts";
import type { SyncCalendar } from "../../simulation/questions/sync-calendars.ts";
import type { CalendarEntry } from "../../simulation/sync-windows/sync-calendar.ts";
import { type Style, styleOf } from "../style.ts";
import { renderTable } from "../table.ts";
import { instantIn, openStretches } from "./instants.ts";
import { nextWords } from "./next.ts";

export function renderCalendarText(calendars: readonly SyncCalendar[], color: boolean): string {
  const style = styleOf(color);
  return `${calendars.map((calendar) => renderOne(calendar, style)).join("\n\n")}\n`;
}

function renderOne(calendar: SyncCalendar, style: Style): string {
  const { environment, problem, isManual, automated, manual, next, timeZones } = calendar;
  const title = style.bold(environment) + style.dim(`  ${whoIn(calendar)}`);
  if (problem) return `${title}\n  ${style.red("every sync is blocked")}: ${problem}`;
  const zone = timeZones[0] ?? "UTC";
  const lines = [
    `  automated  ${isManual ? "never: these Applications sync by hand" : renderNext(next.automated, zone, style)}`,
    `  manual     ${renderNext(next.manual, zone, style)}`,
  ];
  const shown = isManual ? manual : automated;
  const isAlways = shown.every(({ canSync }) => canSync);
  return [title, ...lines, ...(isAlways ? [] : [renderStretches(shown, zone)])].join("\n");
}

export function whoIn({ applications }: SyncCalendar): string {
  const [only] = applications;
  return applications.length === 1 ? String(only) : `${applications.length} Applications`;
}

function renderNext(next: NextChange, zone: string, style: Style): string {
  if (next.isOpen && next.closes === undefined) return style.green("at any time");
  return `${next.isOpen ? style.green("open") : style.red("closed")}, ${nextWords(next, zone)}`;
}

function renderStretches(entries: readonly CalendarEntry[], zone: string): string {
  const end = entries.at(-1)?.until;
  const rows = openStretches(entries).map(({ from, until }) => {
    const start = instantIn(zone, from);
    const close = instantIn(zone, until);
    // It may go on behind the end of what was asked for.
    const to =
      (start.day === close.day ? close.time : `${close.day} ${close.time}`) + (until === end ? " …" : "");
    return [
      `    ${start.day}`,
      `${start.time}–${to}`,
      zone === "UTC" ? "UTC" : zone,
      zone === "UTC" ? "" : utcOf(from, until, start.day, close.day),
    ];
  });
  return rows.length === 0 ? "    never in this time" : renderTable(rows);
}

/** The same stretch in UTC, with the day wherever a reader of the local days would take it for another. */
function utcOf(from: number, until: number, startDay: string, closeDay: string): string {
  const start = instantIn("UTC", from);
  const close = instantIn("UTC", until);
  const isOther = start.day !== startDay;
  const opens = isOther ? `${start.day} ${start.time}` : start.time;
  const isUnclear = close.day !== (isOther ? start.day : closeDay);
  return `${opens}–${isUnclear ? `${close.day} ${close.time}` : close.time} UTC`;
}

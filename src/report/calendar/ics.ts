import type { SyncCalendar } from "../../simulation/questions/sync-calendars.ts";
import { openStretches } from "./instants.ts";

/** The stretches in which syncs pass, as events that a calendar can subscribe to. Always-open calendars have none. */
export function renderCalendarIcs(calendars: readonly SyncCalendar[]): string {
  const events = calendars.flatMap(({ environment, applications, isManual, automated, manual }) => {
    const shown = isManual ? manual : automated;
    if (shown.every(({ canSync }) => canSync)) return [];
    const summary = `${environment}: ${isManual ? "manual" : "automated"} syncs pass`;
    return openStretches(shown).map(({ from, until }) => eventOf(from, until, summary, applications));
  });
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//tiphys//sync windows//EN",
    ...events.flat(),
    "END:VCALENDAR",
  ];
  return `${lines.flatMap(fold).join("\r\n")}\r\n`;
}

function eventOf(
  from: number,
  until: number,
  summary: string,
  applications: readonly string[],
): readonly string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${stamp(from)}-${summary.replace(/[^a-z]+/g, "-")}-${applications.length}@tiphys`,
    // The same calendar twice is the same file: the stamp is the event's own start.
    `DTSTAMP:${stamp(from)}`,
    `DTSTART:${stamp(from)}`,
    `DTEND:${stamp(until)}`,
    `SUMMARY:${summary}`,
    `DESCRIPTION:${applications.join("\\, ")}`,
    "END:VEVENT",
  ];
}

function stamp(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}

/** A line of iCalendar holds 75 bytes; a longer one goes on after a blank. */
function fold(line: string): readonly string[] {
  const pieces = [line.slice(0, 74)];
  for (let at = 74; at < line.length; at += 73) pieces.push(` ${line.slice(at, at + 73)}`);
  return pieces;
}

import type { CalendarEntry } from "../../simulation/sync-windows/sync-calendar.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    weekday: "short",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  formats.set(timeZone, format);
  return format;
}

export interface Instant {
  /** `Mon 2026-11-23` */
  readonly day: string;
  /** `10:00` */
  readonly time: string;
}

const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

export function instantIn(timeZone: string, at: number): Instant {
  // The first format that a process makes takes longer than any other line of a report.
  return timeZone === "UTC" ? instantInUtc(new Date(at)) : instantElsewhere(timeZone, at);
}

function instantInUtc(date: Date): Instant {
  const [day = "", time = ""] = date.toISOString().split("T");
  return { day: `${weekdays[date.getUTCDay()]} ${day}`, time: time.slice(0, 5) };
}

function instantElsewhere(timeZone: string, at: number): Instant {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
  return {
    day: `${part("weekday")} ${part("year")}-${part("month")}-${part("day")}`,
    time: `${part("hour")}:${part("minute")}`,
  };
}

/** `Mon 2026-11-23 10:00` */
export function dateIn(timeZone: string, at: number): string {
  const { day, time } = instantIn(timeZone, at);
  return `${day} ${time}`;
}

/** The stretches in which syncs pass; neighbours that differ only in the reason are one. */
export function openStretches(
  entries: readonly CalendarEntry[],
): readonly { readonly from: number; readonly until: number }[] {
  const open: { from: number; until: number }[] = [];
  for (const { canSync, from, until } of entries) {
    if (!canSync) continue;
    const last = open.at(-1);
    if (last?.until === from) last.until = until;
    else open.push({ from, until });
  }
  return open;
}
